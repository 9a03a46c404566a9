import { ExportError } from '#main/export/export-error.ts';
import { csvBytes } from '#main/export/sheet/csv.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import { readExportLog } from '#main/repos/export-log-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { ExportFilter, ExportLogRow } from '#shared/domain/packet/outputs/export-log.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import { UserError } from '#shared/ipc/reply.ts';

const columns: { title: string; width: number; cell: (row: ExportLogRow) => string }[] = [
  { title: '时间 Time (UTC)', width: 24, cell: (row) => row.exportedAt },
  { title: '导出人 Exported by', width: 18, cell: (row) => row.exportedBy ?? '' },
  { title: '收件人 Recipient', width: 24, cell: (row) => row.recipient ?? '' },
  { title: '份号 Copy', width: 8, cell: (row) => (row.copyNumber === null ? '' : String(row.copyNumber)) },
  { title: '模板 Template', width: 18, cell: (row) => Object.values(templateNames[row.template]).join(' ') },
  { title: '语言 Language', width: 10, cell: (row) => row.language },
  { title: '密级 Audience', width: 12, cell: (row) => row.audience },
  { title: '格式 Format', width: 8, cell: (row) => row.format },
  { title: '文件 File', width: 44, cell: (row) => row.fileName },
  { title: '页数 Pages', width: 8, cell: (row) => String(row.pages) },
  { title: '字节 Bytes', width: 12, cell: (row) => String(row.bytes) },
  { title: '文件校验值 SHA-256', width: 66, cell: (row) => row.sha256 },
  { title: '定稿 Version', width: 18, cell: (row) => row.versionId },
  { title: '校验 Checks', width: 40, cell: (row) => row.checks.map(({ name, ok }) => `${name}${ok ? '' : ' ✗'}`).join(', ') },
  {
    title: '放行 Let pass',
    width: 40,
    cell: ({ overrides, passed = [] }) =>
      [...overrides, ...passed.map(({ said, ...rest }) => ({ words: said, ...rest }))]
        .map(({ words, reason, by }) => `${words}: ${reason} (${by})`)
        .join('\n'),
  },
];

/** The log as a table, every row under the filter. */
export function logBytes(rows: readonly ExportLogRow[], format: 'xlsx' | 'csv'): Uint8Array {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return format === 'csv'
    ? csvBytes([columns.map(({ title }) => title), ...cells])
    : workbookBytes({ sheet: '导出记录 Export log', columns: columns.map(({ title, width }) => ({ title, width })), rows: cells });
}

/** Writes the log to a file. @throws UserError `export-failed`. */
export async function saveLog(
  db: Database,
  file: string,
  { filter, format }: { filter: ExportFilter; format: 'xlsx' | 'csv' },
): Promise<number> {
  const { rows } = readExportLog(db, filter, 1_000_000);
  try {
    await writeAtomic(file, logBytes(rows, format));
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new UserError(
      'export-failed',
      `没有写成，请换一个文件夹或关闭正打开的文件。The file was not written: choose another folder, or close it where it is open (${error.message}).`,
      { where: file },
    );
  }
  return rows.length;
}
