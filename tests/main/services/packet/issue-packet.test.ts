import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { issuePacket, suggestedFileName, type IssueInput } from '#main/services/packet/issue-packet.ts';
import { phaseCount } from '#main/services/packet/versions/write-version.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { ExportResult } from '#shared/domain/packet/packet.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { heron, rowCounts, seededStore, sha256Of, temporaryFolder, testClock, today, treeAssets } from '../../../support/core.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const store = seededStore();
const { db } = store;
const typesetter = createTypesetter(treeAssets);
afterAll(() => typesetter.close());
writeSettings(db, { ...startSettings, office: { ...startSettings.office, nameZh: '招商办', phone: '021-1' } });

const dependencies = { db, clock: testClock, glyphs: createGlyphs(treeAssets.fontsDir), typesetter };
const onePager = (more: Partial<PacketDraft> = {}): PacketDraft =>
  startDraft({
    investorId: 'i',
    template: 'one-pager',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
    ...more,
  });
const issue = (target: string | null, more: Partial<IssueInput> = {}): Promise<ExportResult> =>
  issuePacket(dependencies, {
    draft: onePager(),
    profile: heron(),
    today,
    applicationVersion: '0.0.0-test',
    packetId: null,
    target: () => Promise.resolve(target),
    ...more,
  });
async function refusal(target: string | null, more: Partial<IssueInput> = {}): Promise<UserError> {
  const error: unknown = await issue(target, more).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error;
  throw error instanceof Error ? error : new Error('issued');
}
const exportsLogged = (): number => rowCounts(store)['packet_export'] ?? -1;

describe('a packet that is issued', () => {
  it('is on disk with the size and hash that the log tells, under the version it was frozen as', async () => {
    const target = path.join(temporaryFolder(), '苍鹭.pdf');
    const phases: [string, number][] = [];
    const result = await issue(target, { onPhase: (phase, done) => phases.push([phase, done]) });
    expect(result.export).toMatchObject({
      packetId: null,
      fileName: '苍鹭.pdf',
      path: target,
      bytes: fs.statSync(target).size,
      sha256: sha256Of(target),
      pages: 1,
      exportedAt: testClock.now(),
    });
    expect(result.export.checks.every((check) => check.ok)).toBe(true);
    expect(
      JSON.parse(db.prepare('SELECT snapshot FROM packet_version WHERE id = ?').pluck().get(result.export.versionId) as string),
    ).toMatchObject({ format: 2, date: today });
    expect(exportsLogged()).toBe(1);
    expect(fs.readdirSync(path.dirname(target))).toEqual(['苍鹭.pdf']);
    expect(phases).toEqual([
      ['preflight', 0],
      ['freeze', 1],
      ['typeset', 2],
      ['check', 3],
      ['write', 4],
      ['write', phaseCount],
    ]);
  });

  it('has the same version and the same bytes when issued again', async () => {
    const folder = temporaryFolder();
    const [first, second] = [await issue(path.join(folder, 'a.pdf')), await issue(path.join(folder, 'b.pdf'))];
    expect([second.export.versionId, second.export.sha256]).toEqual([first.export.versionId, first.export.sha256]);
    expect(second.export.id).not.toBe(first.export.id);
  });

  it('takes the place of an older file only when it is whole', async () => {
    const target = path.join(temporaryFolder(), 'a.pdf');
    fs.writeFileSync(target, 'older');
    await issue(target);
    expect(fs.readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a packet that is not issued leaves no file and no entry in the log', () => {
  const unwritable = (): string => {
    if (process.getuid?.() === 0) return '/sys/kernel';
    const folder = temporaryFolder();
    fs.chmodSync(folder, 0o555);
    return folder;
  };
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, 'x');
  const folderNamed = path.join(temporaryFolder(), 'a.pdf');
  fs.mkdirSync(folderNamed);

  it.each([
    ['the folder is missing', path.join(temporaryFolder(), 'none', 'a.pdf'), 'folder-missing'],
    ['a folder has the name', folderNamed, 'is-folder'],
    ['the folder is a file', path.join(file, 'a.pdf'), 'folder-missing'],
    ['the folder may not be written to', path.join(unwritable(), 'a.pdf'), 'not-permitted'],
    ['the name is too long', path.join(temporaryFolder(), `${'字'.repeat(200)}.pdf`), 'failed'],
  ])('because %s', async (_why, target, detail) => {
    const before = exportsLogged();
    expect(await refusal(target)).toMatchObject({ code: 'export-failed', where: target, detail });
    expect(exportsLogged()).toBe(before);
    if (detail !== 'is-folder') expect(fs.existsSync(target)).toBe(false);
    const parent = path.dirname(target);
    if (fs.existsSync(parent) && fs.statSync(parent).isDirectory())
      expect(fs.readdirSync(parent).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('because the user thinks better of it', async () => {
    const before = exportsLogged();
    expect(await refusal(null)).toMatchObject({ code: 'cancelled' });
    expect(exportsLogged()).toBe(before);
  });

  it.each(['preflight', 'freeze', 'typeset', 'check', 'write'] as const)(
    'because it is cancelled at “%s”; an older file stays',
    async (at) => {
      const target = path.join(temporaryFolder(), 'a.pdf');
      fs.writeFileSync(target, 'older');
      const before = exportsLogged();
      const controller = new AbortController();
      const error = await refusal(target, {
        signal: controller.signal,
        onPhase: (phase) => {
          if (phase === at) controller.abort();
        },
      });
      expect([error.code, fs.readFileSync(target, 'utf8'), fs.readdirSync(path.dirname(target)), exportsLogged()]).toEqual([
        'cancelled',
        'older',
        ['a.pdf'],
        before,
      ]);
    },
  );

  it('because it is cancelled while the file dialog is open', async () => {
    const target = path.join(temporaryFolder(), 'a.pdf');
    const controller = new AbortController();
    const error = await refusal(null, {
      signal: controller.signal,
      target: () => {
        controller.abort();
        return Promise.resolve(target);
      },
    });
    expect([error.code, fs.existsSync(target)]).toEqual(['cancelled', false]);
  });

  it('because preflight blocks, before any name is asked for', async () => {
    const target = vi.fn<() => Promise<string>>(() => Promise.resolve('/nowhere/a.pdf'));
    const before = rowCounts(store);
    const error = await refusal(null, { profile: heron({ codeName: '苍鹭😀' }), target });
    expect(error).toMatchObject({
      code: 'preflight-blocked',
      detail: expect.arrayContaining([expect.objectContaining({ code: 'missing-glyph', severity: 'block' })]) as unknown,
    });
    expect([target.mock.calls.length, rowCounts(store)]).toEqual([0, before]);
  });

  it('because the log cannot be written; an older file stays', async () => {
    const target = path.join(temporaryFolder(), 'a.pdf');
    fs.writeFileSync(target, 'older');
    db.exec("CREATE TEMP TRIGGER no_log BEFORE INSERT ON main.packet_export BEGIN SELECT RAISE(ABORT, 'the log is full'); END");
    try {
      await expect(issue(target)).rejects.toThrow('the log is full');
    } finally {
      db.exec('DROP TRIGGER no_log');
    }
    expect([fs.readdirSync(path.dirname(target)), fs.readFileSync(target, 'utf8')]).toEqual([['a.pdf'], 'older']);
  });
});

describe('an odd investor is printed whole or refused with a reason', () => {
  const many = (count: number, make: (index: number) => string): string[] => Array.from({ length: count }, (_unused, index) => make(index));
  const odd: [string, InvestorProfile, Partial<PacketDraft>?][] = [
    ['known by code name only', { codeName: 'X' }],
    [
      'with signs that mean something to a typesetter',
      heron({
        codeName: '#set $x$ *b* _i_ `c` @ref <l> \\ // /* ]] "q" \'',
        questions: ['#import "x"', '= Title', '- list', '$ sum_(k=1)^n $', '#{panic()}'],
      }),
    ],
    ['with the longest code name', heron({ codeName: '鹭'.repeat(80) })],
    ['with the longest Latin code name without a blank', heron({ codeName: 'W'.repeat(80) })],
    ['with a code name of eighty wide signs', heron({ codeName: 'Ⅷ'.repeat(80) }), { template: 'pitch' }],
    [
      'with a hundred sectors and needs in two languages',
      heron({ sectors: many(100, (index) => `行业${index}`), needs: many(100, (index) => `need ${index}`) }),
      { template: 'pitch', language: 'zh-en' },
    ],
    ['with many long questions', heron({ questions: many(20, (index) => `${index} ${'问'.repeat(100)}？`) }), { template: 'pitch' }],
    [
      'with a hundred sectors and needs',
      heron({ sectors: many(100, (index) => `行业${index}`), needs: many(100, (index) => `need ${index}`) }),
    ],
    [
      'with forty people',
      heron({ people: many(40, (index) => `Engineer ${index}`).map((role) => ({ role })) }),
      { template: 'pitch', language: 'en' },
    ],
    [
      'with figures beyond all measure',
      heron({
        investment: { min: 1e-7, max: 1e300, currency: 'CNY' },
        floorAreaM2: { min: 0, max: Number.MAX_SAFE_INTEGER },
        headcount: { min: 0.5 },
      }),
    ],
    [
      'with empty texts everywhere',
      heron({
        sectors: [' '],
        needs: ['', ' '],
        questions: ['', '\n'],
        people: [{ role: '' }],
        qualifications: [''],
        registeredDistrict: '',
        homeCountry: 'ZZ',
      }),
      { template: 'pitch' },
    ],
    ['with line breaks and tabs', heron({ codeName: '苍鹭\n\t二号', questions: ['一\n\n二\t三\r\n四'] }), { template: 'pitch' }],
    ['with right-to-left words', heron({ codeName: 'مالك الحزين', questions: ['שלום?'] })],
    ['with combining and invisible characters', heron({ codeName: 'He\u0301ron\u200b\u00ad\u2060', needs: ['re\u0300sume\u0301'] })],
    ['with a code name of punctuation', heron({ codeName: '///' })],
  ];

  it.each(odd)('%s', async (_what, profile, more) => {
    const target = path.join(temporaryFolder(), 'a.pdf');
    const result: unknown = await issue(target, { profile, draft: onePager(more) }).catch((error: unknown) => error);
    if (result instanceof Error) {
      expect(result instanceof UserError ? result.code : result.message).toBe('preflight-blocked');
      expect(fs.existsSync(target)).toBe(false);
    } else {
      expect(result).toMatchObject({ export: { sha256: sha256Of(target) } });
    }
  });
});

it.each([
  ['苍鹭 Heron', '苍鹭-Heron-one-pager-zh-2026-09-01.pdf'],
  ['../../etc/passwd', 'etc-passwd-one-pager-zh-2026-09-01.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j-one-pager-zh-2026-09-01.pdf'],
  ['///', 'packet-one-pager-zh-2026-09-01.pdf'],
  ['\u0000\n', 'packet-one-pager-zh-2026-09-01.pdf'],
  ['鹭'.repeat(80), `${'鹭'.repeat(40)}-one-pager-zh-2026-09-01.pdf`],
])('a packet for %j is offered under the name %s', (codeName, name) => {
  expect(suggestedFileName({ draft: onePager(), profile: heron({ codeName }) }, today)).toBe(name);
});
