import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { squeeze } from '#main/export/expected-text.ts';
import { readPdf } from '#main/export/pdf-text.ts';
import { slideShow } from '#main/export/slides/slide-show.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { readExportLog } from '#main/repos/export-log-repo.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { freeze } from '#main/services/packet/freeze.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { logBytes, saveLog } from '#main/services/packet/outputs/save-log.ts';
import { issueVersion, sameBytesCheck } from '#main/services/packet/versions/issue-version.ts';
import { readVersion } from '#main/services/packet/versions/read-version.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { outputFormats, type OutputFormat } from '#shared/domain/packet/outputs/output-format.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { heron, seededStore, sha256Of, temporaryFolder, testClock, today, treeAssets } from '../../../../support/core.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });

const { db } = seededStore();
writeSettings(db, { ...startSettings, office: { ...startSettings.office, nameZh: '招商办', contactName: '王晓' } });
const typesetter = createTypesetter(treeAssets);
afterAll(() => typesetter.close());
const dependencies = { db, clock: testClock, glyphs: createGlyphs(treeAssets.fontsDir), typesetter };
const folder = temporaryFolder();
const choice = {
  investorId: 'i',
  template: 'comparison',
  language: 'zh-en',
  audience: 'public',
  parkIds: [],
  watermark: '苍鹭',
  asOf: null,
} as const;
const approval = { verdict: 'approved', note: '', by: '李雷', at: '2026-08-31T18:00:00.000Z' } as const;
const draft = startDraft({ ...choice, parkIds: [], copyNumber: 3, recipient: '苍鹭资本', approval });
const issue = (format: OutputFormat, name: string) =>
  issuePacket(dependencies, {
    draft,
    profile: heron(),
    today,
    applicationVersion: 'test',
    packetId: null,
    format,
    target: () => Promise.resolve(path.join(folder, name)),
  });
const first = await issue('pdf', 'first.pdf');
const versionId = first.export.versionId;
const again = (format: OutputFormat, name: string) =>
  issueVersion(dependencies, { versionId, applicationVersion: 'another', format, target: () => Promise.resolve(path.join(folder, name)) });
const text = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

describe('one frozen version in every format', () => {
  it.each(outputFormats)('is written as %s, checked, logged, and has the same bytes again', async (format) => {
    const [one, two] = [await again(format, `one.${format}`), await again(format, `two.${format}`)];
    expect(one.export.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(two.export.checks.at(-1)).toMatchObject({ name: sameBytesCheck, ok: true });
    expect(sha256Of(path.join(folder, `two.${format}`))).toBe(sha256Of(path.join(folder, `one.${format}`)));
    expect(two.export).toMatchObject({ format, versionId, recipient: '苍鹭资本', copyNumber: 3, exportedBy: '王晓' });
  });

  it('the name suggested has the ending of the format', async () => {
    const names: string[] = [];
    const target = (name: string): Promise<null> => {
      names.push(name);
      return Promise.resolve(null);
    };
    await expect(issueVersion(dependencies, { versionId, applicationVersion: 'x', format: 'pptx', target })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(names[0]).toMatch(/\.pptx$/);
  });
});

describe('the PDF', () => {
  it('carries hash, copy, data and workbook; the workbook is the one written apart', async () => {
    const pdf = await readPdf(fs.readFileSync(path.join(folder, 'first.pdf')));
    const last = squeeze(pdf.pages.at(-1)?.text ?? '');
    const stored = db.prepare('SELECT sha256 FROM packet_version WHERE id = ?').pluck().get(versionId) as string;
    expect(last).toContain(`SHA-256${stored}`);
    expect(last).toContain(squeeze('第3份，送：苍鹭资本'));
    expect(last).toContain(squeeze('审核：李雷，2026年9月1日'));
    expect(last).toContain(squeeze('Approved by 李雷, 1 Sep 2026'));
    expect(pdf.attachments.map(({ name }) => name)).toEqual(['parkfolio-data.json', 'parkfolio-figures.xlsx']);
    await again('xlsx', 'apart.xlsx');
    expect(Buffer.compare(pdf.attachments[1]?.bytes ?? Buffer.alloc(0), fs.readFileSync(path.join(folder, 'apart.xlsx')))).toBe(0);
    const data = JSON.parse(new TextDecoder().decode(pdf.attachments[0]?.bytes)) as {
      version: object;
      figures: unknown[];
      sources: unknown[];
    };
    expect(data.version).toMatchObject({ id: versionId, sha256: stored });
    expect(data.figures.length).toBeGreaterThan(3);
  });

  it('of a version frozen before there was any of that has none of it', async () => {
    const { snapshot } = readVersion(db, versionId);
    const old = freeze({ ...snapshot, format: 1 });
    const value = documentValue(old.snapshot, old.id, old.sha256);
    const bytes = await typesetter.typeset(value);
    const pdf = await readPdf(bytes);
    expect([pdf.attachments, pdf.pages.at(-1)?.text.includes('SHA-256')]).toEqual([[], false]);
    expect((await checkPdf(bytes, value)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('fails its check where an attachment or a figure is not the version’s', async () => {
    const { snapshot, sha256 } = readVersion(db, versionId);
    const value = documentValue(snapshot, versionId, sha256);
    const [figure] = value.figures ?? [];
    if (figure === undefined) throw new Error('no figure');
    const other = {
      ...value,
      figures: [...(value.figures ?? []), { ...figure, value: { ...figure.value, number: '987654.25' }, qualifier: 'exact' as const }],
    };
    const failed = (await checkPdf(fs.readFileSync(path.join(folder, 'first.pdf')), other)).filter(({ ok }) => !ok);
    expect(failed.map(({ name }) => name)).toEqual(['figures', 'attachments']);
  });
});

describe('the workbook', () => {
  it('gives every figure its source and its as-of date', async () => {
    await again('xlsx', 'book.xlsx');
    const book = read(fs.readFileSync(path.join(folder, 'book.xlsx')), { type: 'buffer' });
    expect(book.SheetNames).toEqual(['数字 Figures', '按对象 By subject', '测算 Estimates', '来源 Sources', '说明 About']);
    const figures = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['数字 Figures'] ?? {});
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter((row) => !/^\[\d+\] ./.test(String(row['来源 Source'])) || String(row['数据时点 As of']).trim() === '')).toEqual(
      [],
    );
    const [head = []] = utils.sheet_to_json<string[]>(book.Sheets['按对象 By subject'] ?? {}, { header: 1 });
    const columns = head
      .slice(1)
      .map((title) => (title.includes('· 来源 Source') ? 'source' : title.includes('· 数据时点 As of') ? 'as-of' : 'figure'));
    expect(columns).toEqual(Array.from({ length: columns.length / 3 }, () => ['figure', 'source', 'as-of']).flat());
  });
});

describe('the slides', () => {
  it('set Latin and Chinese in fonts of their own, charts included, and do not depend on what was drawn before', async () => {
    const { snapshot, sha256 } = readVersion(db, versionId);
    const pitch = documentValue({ ...snapshot, draft: startDraft({ ...draft, template: 'pitch' }) }, versionId, sha256);
    const [one, two] = [await slideShow(pitch), await slideShow(pitch)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    const parts = unzipSync(one.bytes);
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      const xml = strFromU8(parts[chart] ?? new Uint8Array());
      expect(xml).toContain('<a:latin typeface="Arial"');
      expect(xml).toContain('<a:ea typeface="Microsoft YaHei"');
    }
    const notes = Object.entries(parts)
      .filter(([name]) => name.includes('notesSlide'))
      .map(([, part]) => strFromU8(part))
      .join('\n');
    expect(notes).toContain('[1] ');
  });
});

describe('the letter', () => {
  it('is plain text with the estimate line, the sources and the version', async () => {
    await again('txt', 'letter.txt');
    const letter = text('letter.txt');
    expect(letter).toContain('\r\n[1] ');
    expect(letter).toContain(versionId);
    expect(letter).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

describe('the export log', () => {
  it('tells who, what, to whom, when and which hash, under a filter', async () => {
    await again('txt', '百分之百%.txt');
    expect(readExportLog(db, { text: '百分之百%' }, 10).rows).toMatchObject([
      { fileName: '百分之百%.txt', format: 'txt', recipient: '苍鹭资本', exportedBy: '王晓', template: 'comparison', language: 'zh-en' },
    ]);
    expect(readExportLog(db, { format: 'pptx', text: '苍鹭' }, 10).rows.every(({ format }) => format === 'pptx')).toBe(true);
    expect(readExportLog(db, { from: '2026-09-02' }, 10)).toEqual({ rows: [], total: 0 });
    const all = readExportLog(db, { to: '2026-09-01' }, 2);
    expect([all.rows.length, all.total]).toEqual([2, db.prepare('SELECT count(*) FROM packet_export').pluck().get()]);
  });

  it.each([
    ['changed', "UPDATE packet_export SET recipient = '别人'", 'the export log never changes'],
    ['changed in its hash', "UPDATE packet_export SET sha256 = 'x'", 'the export log never changes'],
    ['deleted', 'DELETE FROM packet_export', 'the export log is never deleted'],
  ])('cannot be %s', (_how, sql, message) => {
    expect(() => db.prepare(sql).run()).toThrow(message);
  });

  it('is saved as a table that other programs read', async () => {
    const file = path.join(folder, 'log.xlsx');
    const rows = await saveLog(db, file, { filter: { format: 'pdf' }, format: 'xlsx' });
    const book = read(fs.readFileSync(file), { type: 'buffer' });
    expect(utils.sheet_to_json(book.Sheets['导出记录 Export log'] ?? {})).toHaveLength(rows);
    expect(new TextDecoder().decode(logBytes(readExportLog(db, {}, 1).rows, 'csv'))).toContain('苍鹭资本');
  });
});
