import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { writesSoFar } from '#main/repos/exchange-repo.ts';
import { applyImport } from '#main/services/exchange/apply-import.ts';
import { dryRun } from '#main/services/exchange/dry-run.ts';
import { readImportFile } from '#main/services/exchange/import-file.ts';
import { importLimits } from '#main/services/exchange/limits.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore } from '#main/store/open-store.ts';
import type { ImportChoices } from '#shared/domain/exchange/outcome.ts';

const lines = 20_000;
const rounds = 3;
const headings = [
  '序号',
  '园区名称',
  '英文名称',
  '级别',
  '行政区',
  '详细地址',
  '占地面积（亩）',
  '入驻企业',
  '主导产业',
  '数据时点',
  '联系人',
  '联系电话',
  '传真',
  '备注栏',
];

/** A sheet as a district office keeps it; every line is another park. */
const rowOf = (at: number): string[] => [
  String(at + 1),
  `测试园区第${at}号`,
  `Sample Park ${at}`,
  at % 3 === 0 ? '市级' : '区级',
  at % 2 === 0 ? '闵行区' : '徐汇区',
  `示例路${at}号`,
  String(100 + (at % 900)),
  `约${(at % 500) + 1}家`,
  at % 2 === 0 ? '生物医药' : '人工智能',
  '2026-06',
  `联系人${at % 40}`,
  `021-5555${String(at % 10_000).padStart(4, '0')}`,
  '',
  '年度统计，区投促办汇总',
];

const ms = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const shown = (time: number, peer: number | null): string =>
  `${time.toFixed(0)} ms${peer === null ? '' : `, ${(time / peer).toFixed(2)} × LibreOffice`}`;

/** Starts `soffice` once for its profile, then measures; null where there is none. */
function libreOffice(file: string, folder: string): number | null {
  const convert = (): number | null => {
    const start = performance.now();
    const run = spawnSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'csv', '--outdir', folder, file],
      { encoding: 'utf8' },
    );
    return run.error === undefined && run.status === 0 && fs.existsSync(path.join(folder, 'sheet.csv')) ? performance.now() - start : null;
  };
  if (convert() === null) return null;
  return ms(Array.from({ length: rounds }, () => convert() ?? 0));
}

/** One store, one import: reading and comparing, then writing. */
async function importOnce(
  folder: string,
  file: string,
  again: boolean,
): Promise<{ dry: number; apply: number; peakHeapMb: number; again: number }> {
  const store = openStore(path.join(folder, `store-${performance.now()}`), { waitMs: 0 });
  seedStore(store.db, path.resolve(import.meta.dirname, '../../seeds'));
  const choices: ImportChoices = { kind: 'park', source: { title: '统计表', asOf: '2026-06' } };
  const plan = async (): Promise<{ planned: Awaited<ReturnType<typeof dryRun>>; writesAtPlan: number; took: number }> => {
    const start = performance.now();
    const read = await readImportFile('sheet.xlsx', fs.readFileSync(file));
    const writesAtPlan = writesSoFar(store.db);
    return { planned: await dryRun(store.db, read, { choices }), writesAtPlan, took: performance.now() - start };
  };
  const first = await plan();
  if (first.planned.plan.summary.create !== lines) throw new Error('not every line was taken for a new record');
  const start = performance.now();
  await applyImport(store.db, first.planned, { at: '2026-09-01T02:00:00.000Z', writesAtPlan: first.writesAtPlan });
  const apply = performance.now() - start;
  const second = again ? await plan() : null;
  if (second !== null && second.planned.plan.summary.unchanged !== lines) throw new Error('the second time a line was not unchanged');
  store.close();
  return { dry: first.took, apply, peakHeapMb: first.planned.file.book.peakHeapMb, again: second?.took ?? 0 };
}

/** Dry run and apply of a sheet of new records, beside LibreOffice converting the same sheet to CSV in the same run. */
export async function run(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-import-'));
  try {
    const file = path.join(folder, 'sheet.xlsx');
    fs.writeFileSync(
      file,
      workbookBytes({
        sheet: '园区',
        columns: headings.map((title) => ({ title, width: 12 })),
        rows: Array.from({ length: lines }, (_, at) => rowOf(at)),
      }),
    );
    const peer = libreOffice(file, folder);
    console.log(
      `${lines} lines × ${headings.length} columns (${(fs.statSync(file).size / 1e6).toFixed(1)} MB), all new, ${lines * 4} facts; median of ${rounds}; load ${os.loadavg()[0]?.toFixed(1)}`,
    );
    console.log(
      peer === null ? '  LibreOffice: soffice is not on this machine, no ratio' : `  LibreOffice, .xlsx to .csv  ${peer.toFixed(0)} ms`,
    );
    const runs: Awaited<ReturnType<typeof importOnce>>[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await importOnce(folder, file, round === 0));
    console.log(`  dry run (read + compare)    ${shown(ms(runs.map(({ dry }) => dry)), peer)}`);
    console.log(`  apply (write + index)       ${shown(ms(runs.map(({ apply }) => apply)), peer)}`);
    console.log(`  dry run of the same again   ${shown(runs[0]?.again ?? 0, peer)}`);
    console.log(
      `  heap of the reading thread  ${Math.max(...runs.map(({ peakHeapMb }) => peakHeapMb))} MB after reading, stopped at ${importLimits.memoryMb} MB`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
