import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '#main/services/exchange/import-file.ts';
import { seededFolder, sha256Of, temporaryFolder } from '../support/core.ts';
import { runCli } from '../support/command-line.ts';
import { bookBytes } from '../support/import-sheet.ts';

const data = seededFolder();
const folder = temporaryFolder();
const sheet = path.join(folder, '园区表.xlsx');
fs.writeFileSync(
  sheet,
  bookBytes({
    园区: [
      ['2026年园区表'],
      ['园区名称', '所在区', '占地面积（亩）', '备用'],
      ['甲示范园', '闵行区', '约 120', 'x'],
      ['乙示范园', '火星区', 3, ''],
      ['合计', '', 123, ''],
    ],
  }),
);
const store = path.join(data, 'parkfolio.sqlite');
const answer = async (...args: string[]): Promise<Record<string, unknown>> => (await runCli(...args, '--data', data)).answer;

describe('import', () => {
  it('answers as the contract says and leaves the store byte for byte as it was', async () => {
    await answer('status');
    const before = sha256Of(store);
    expect(await answer('import', sheet, '--register', 'park')).toEqual(
      expect.objectContaining({
        ok: true,
        applied: false,
        sheet: '园区',
        headerRow: 2,
        mapping: { 园区名称: 'nameZh', 所在区: 'district', '占地面积（亩）': 'fact:area' },
        summary: { create: 1, update: 0, unchanged: 0, conflict: 0, rejected: 1, skipped: 1 },
        lines: [
          expect.objectContaining({ line: 3, outcome: 'create', record: 'jiashifanyuan', name: '甲示范园' }) as unknown,
          expect.objectContaining({
            line: 4,
            outcome: 'rejected',
            reasons: ['行政区：行政区“火星区”不在登记簿里：请写区名，如 闵行区'],
          }) as unknown,
          expect.objectContaining({ line: 5, outcome: 'skipped', reasons: ['合计行，不是一条记录'] }) as unknown,
        ],
        undo: null,
      }),
    );
    expect(sha256Of(store)).toBe(before);
  });

  it('writes with --apply, names the undo, and says “unchanged” the second time', async () => {
    const first = await answer('import', sheet, '--register', 'park', '--source-title', '区里来表', '--as-of', '2026-06', '--apply');
    expect([first['applied'], first['undo']]).toEqual([true, 'change-1']);
    const facts = (await answer('facts', '--entity', '甲示范园'))['facts'] as Record<string, unknown>[];
    expect(facts).toEqual([
      expect.objectContaining({
        attribute: 'area',
        qualifier: 'about',
        unit: 'mu',
        asOf: { from: '2026-06-01', to: '2026-06-30', precision: 'month' },
        source: expect.objectContaining({ file: '园区表.xlsx', line: 3, title: '区里来表' }) as unknown,
      }),
    ]);
    const again = await answer('import', sheet, '--register', 'park', '--apply');
    expect([again['summary'], again['undo']]).toEqual([{ create: 0, update: 0, unchanged: 1, conflict: 0, rejected: 1, skipped: 1 }, null]);
  });

  it.each([
    ['no register', ['import', sheet], '--register'],
    ['no file', ['import', '--register', 'park'], 'FILE'],
    ['a file that is not there', ['import', path.join(folder, 'none.xlsx'), '--register', 'park'], 'FILE'],
    ['a sheet that is not there', ['import', sheet, '--register', 'park', '--sheet', 'x'], 'sheet'],
    ['a date that is none', ['import', sheet, '--register', 'park', '--as-of', '去年'], 'source.asOf'],
    ['a mapping that is none', ['import', sheet, '--register', 'park', '--mapping', sheet], '--mapping'],
  ])('with %s is refused and says where', async (_, args, where) => {
    const run = await runCli(...args, '--data', data);
    expect([run.code, run.answer['ok'], (run.answer['error'] as { where: string }).where]).toEqual([2, false, where]);
  });
});

describe('export', () => {
  it.each(['xlsx', 'csv', 'json'])('writes a list as .%s', async (extension) => {
    const out = path.join(folder, `parks.${extension}`);
    const { ok, file, bytes, sha256, rows } = await answer('export', '--register', 'park', '--out', out);
    expect([ok, file, bytes, sha256]).toEqual([true, out, fs.statSync(out).size, sha256Of(out)]);
    expect(Number(rows)).toBeGreaterThan(40);
  });

  it('keeps what an audience may not see out of the file', async () => {
    const rowsFor = async (audience: string): Promise<number> =>
      Number((await answer('export', '--register', 'park', '--out', path.join(folder, `${audience}.csv`), '--audience', audience))['rows']);
    expect(await rowsFor('internal')).toBeGreaterThan(await rowsFor('public'));
    expect(fs.readFileSync(path.join(folder, 'public.csv'), 'utf8')).not.toContain('甲示范园');
  });

  it('gives an empty sheet to hand out whose example row is no record', async () => {
    const out = path.join(folder, 'blank.xlsx');
    await answer('export', '--register', 'park', '--blank', '--out', out);
    const { book } = await readImportFile('blank.xlsx', fs.readFileSync(out));
    expect(book.sheets.map(({ name }) => name)).toEqual(['园区', '填写说明']);
    const tried = await answer('import', out, '--register', 'park');
    expect([tried['summary'], (tried['columns'] as { key: string }[]).filter(({ key }) => key === 'skip')]).toEqual([
      { create: 0, update: 0, unchanged: 0, conflict: 0, rejected: 0, skipped: 1 },
      [],
    ]);
  });
});
