import { ExportError } from '#main/export/export-error.ts';
import { csvBytes } from '#main/export/sheet/csv.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import type { BatchSummary } from '#shared/domain/packet/outputs/batch.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** The summary as a table beside the files. @throws UserError `export-failed`. */
export async function writeSummary(summary: BatchSummary): Promise<void> {
  const head = ['对象 Name', '结果 Result', '文件 File', '页数 Pages', '提醒 Warnings', '定稿 Version', 'SHA-256', '原因 Reason'];
  const rows = summary.lines.map(({ name, file, pages, warnings, versionId, sha256, error }) => [
    name,
    error === null ? '完成 written' : '未写出 not written',
    file ?? '',
    pages === null ? '' : String(pages),
    String(warnings),
    versionId ?? '',
    sha256 ?? '',
    error?.message ?? '',
  ]);
  try {
    await writeAtomic(summary.summaryFile, csvBytes([head, ...rows]));
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new UserError(
      'export-failed',
      `汇总表没有写成，各份文件已在。The summary was not written; the files are there (${error.message}).`,
      {
        where: summary.summaryFile,
      },
    );
  }
}
