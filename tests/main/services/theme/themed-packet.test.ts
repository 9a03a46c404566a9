import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { themeHandlers } from '#main/handlers/theme-handlers.ts';
import type { Core } from '#main/handlers/core.ts';
import { findPicture } from '#main/repos/theme-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { issueVersion } from '#main/services/packet/versions/issue-version.ts';
import { createThemeSamples } from '#main/services/theme/theme-sample.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { houseTheme, type Theme, type ThemePicture } from '#shared/domain/theme/theme.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { heron, seededStore, temporaryFolder, testClock, today, treeAssets } from '../../../support/core.ts';
import { plainLogo, pngOf } from './pictures.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);
const typesetter = createTypesetter(treeAssets, { findPicture: (sha256) => findPicture(db, sha256) });
afterAll(() => typesetter.close());
const samples = createThemeSamples({ db, typesetter });
// Store and clock are all that themes need of a core.
const handlers = themeHandlers({ store: { db }, clock: testClock } as Core, samples);

const add = async (name: string, bytes: Uint8Array): Promise<ThemePicture> =>
  handlers['theme.addPicture']({ name, base64: Buffer.from(bytes).toString('base64') });
const office = { ...startSettings.office, nameZh: '招商中心', nameEn: 'Promotion Centre', phone: '021-5555 0100', email: 'a@example.org' };
const themeOf = async (): Promise<Theme> => ({
  ...houseTheme,
  accent: '#A3231F',
  ink: '#3A1020',
  logo: await add('logo.svg', plainLogo),
  cover: await add('cover.png', pngOf(1300, 420)),
});

const draftOf = (template: PacketDraft['template'], language: PacketLanguage): PacketDraft =>
  startDraft({ investorId: 'i', template, language, audience: 'public', parkIds: [], watermark: null, asOf: null });
const prepare = (template: PacketDraft['template'], language: PacketLanguage) =>
  preparePacket(db, { draft: draftOf(template, language), profile: heron(), today, applicationVersion: 'test' }, glyphs);
const withoutLooks = ({ theme: _theme, meta, ...rest }: DocumentValue): unknown => {
  const { versionId: _id, sha256: _hash, ...own } = meta;
  return { ...rest, meta: own };
};

test.each([
  ['pitch', 'zh-en'],
  ['one-pager', 'zh'],
  ['comparison', 'en'],
] as const)('a %s in %s says the same with a theme, and its bytes pass every check', async (template, language) => {
  await handlers['theme.save']({ theme: houseTheme, office });
  await handlers['theme.reset']({});
  const plain = prepare(template, language);
  await handlers['theme.save']({ theme: await themeOf(), office });
  const themed = prepare(template, language);
  expect(withoutLooks(themed.value)).toEqual(withoutLooks(plain.value));
  expect(themed.value.theme?.colours.ink).toBe('#3A1020');
  const [house, own] = [await typesetter.typeset(plain.value), await typesetter.typeset(themed.value)];
  expect((await checkPdf(own, themed.value)).filter(({ ok }) => !ok)).toEqual([]);
  expect(own).not.toEqual(house);
  // A drawing is none; the cover's picture is one.
  const pictures = (bytes: Uint8Array): number =>
    Buffer.from(bytes)
      .toString('latin1')
      .split(/\/Subtype\s*\/Image/u).length - 1;
  expect(pictures(own) - pictures(house)).toBe(template === 'one-pager' ? 0 : 1);
});

const codes = (): string[] =>
  prepare('one-pager', 'zh')
    .findings.map(({ code }) => code)
    .filter((code) => ['missing-logo', 'coarse-picture', 'empty-contact'].includes(code));

test('a theme without a logo, a coarse picture and an empty contact are findings; the house’s looks are none', async () => {
  await handlers['theme.save']({ theme: houseTheme, office: startSettings.office });
  expect(codes()).toEqual(['empty-contact', 'missing-logo']);
  const coarse = { ...(await themeOf()), cover: await add('small.png', pngOf(600, 200)), logo: await add('tiny.png', pngOf(40, 20)) };
  await handlers['theme.save']({ theme: coarse, office });
  expect(codes()).toEqual(['coarse-picture', 'coarse-picture']);
  await handlers['theme.save']({ theme: await themeOf(), office });
  expect(codes()).toEqual([]);
  await handlers['theme.reset']({});
  expect(codes()).toEqual([]);
});

test('a logo whose bytes are gone is a finding, and the pages are set without it', async () => {
  const theme = await themeOf();
  await handlers['theme.save']({ theme: { ...theme, logo: { ...(theme.logo as ThemePicture), sha256: 'f'.repeat(64) } }, office });
  expect(codes()).toEqual(['missing-logo']);
  const { value } = prepare('one-pager', 'zh');
  expect(value.theme?.logo).toBeNull();
  expect((await checkPdf(await typesetter.typeset(value), value)).filter(({ ok }) => !ok)).toEqual([]);
});

test('a version is written again with the theme it was made with', async () => {
  await handlers['theme.save']({ theme: await themeOf(), office });
  const folder = temporaryFolder();
  const dependencies = { db, clock: testClock, glyphs, typesetter };
  const target = (name: string) => () => Promise.resolve(path.join(folder, name));
  const made = await issuePacket(dependencies, {
    draft: draftOf('one-pager', 'en'),
    profile: heron(),
    today,
    applicationVersion: 'test',
    packetId: null,
    target: target('first.pdf'),
  });
  await handlers['theme.save']({ theme: { ...houseTheme, accent: '#5B2A86' }, office });
  await issueVersion(dependencies, { versionId: made.export.versionId, applicationVersion: 'test', target: target('again.pdf') });
  const hashes = ['first.pdf', 'again.pdf'].map((name) =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(folder, name)))
      .digest('hex'),
  );
  expect(hashes).toEqual([made.export.sha256, made.export.sha256]);
});

test('a change of looks and contact is taken back as one', async () => {
  await handlers['theme.reset']({});
  const before = await handlers['theme.get']({});
  const { changeId } = await handlers['theme.save']({ theme: await themeOf(), office: { ...office, wechat: 'invest-here' } });
  expect((await handlers['theme.get']({})).office.wechat).toBe('invest-here');
  undoChange(db, changeId ?? '', { at: testClock.now(), by: 'officer' });
  expect(await handlers['theme.get']({})).toEqual(before);
  expect((await handlers['theme.reset']({})).changeId).toBeNull();
});

test('a picture that the compiler cannot read is refused and not kept', async () => {
  const damaged = Uint8Array.from(pngOf(40, 20));
  damaged.fill(7, 45);
  await expect(add('damaged.png', damaged)).rejects.toThrow(/图片损坏.*is damaged/u);
  expect(findPicture(db, createHash('sha256').update(damaged).digest('hex'))).toBeNull();
});

test('a sample shows the theme that is tried, and what it lacks', async () => {
  const theme = { ...(await themeOf()), logo: null };
  const sample = await handlers['theme.sample']({ theme, office, language: 'en' });
  expect(sample.findings.map(({ code }) => code)).toEqual(['missing-logo']);
  expect(
    Buffer.from(samples.find(sample.url) ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(samples.find('/theme/sample-0.pdf')).toBeNull();
});
