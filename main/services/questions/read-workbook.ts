import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sheetLimits } from '#shared/domain/question/sheet.ts';
import { badSheet } from './sheet-error.ts';
import type { SheetReply, SheetRequest, WorkbookCells } from './sheet-messages.ts';
import { zipSize } from './zip-size.ts';

/** Beside this module in the source tree, beside the entries in a build. */
const workerFile = path.join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'sheet-worker.ts' : 'sheet-worker.mjs');
const memoryMb = 384;
const timeoutMs = 20_000;
const mostEntries = 2000;

const tooLarge = (): Error =>
  badSheet(
    '表格太大：请只留问题所在的一张表，另存后再试。',
    'The workbook is too large: keep only the sheet with the questions, save it and try again.',
  );
const unreadable = (): Error =>
  badSheet(
    '这个 Excel 文件读不出来：可能已损坏，请用 Excel 打开后另存为 .xlsx。',
    'This Excel file cannot be read and may be damaged: open it in Excel and save it as .xlsx.',
  );

/** What can be known of the file before anything is unpacked. */
function refuseBadZip(bytes: Uint8Array): void {
  const size = zipSize(bytes);
  if (size === null || !size.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) throw unreadable();
  if (size.entries > mostEntries || size.inflatedBytes > sheetLimits.inflatedBytes) throw tooLarge();
}

async function ask(request: SheetRequest): Promise<SheetReply> {
  const worker = new Worker(workerFile, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: memoryMb }, name: 'sheet' });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SheetReply>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLarge()), timeoutMs);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error));
      worker.once('exit', () => reject(unreadable()));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * The visible sheet with most text, read in a thread of its own.
 * @throws UserError `invalid-input` for a file that is damaged, too large or without text.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookCells> {
  refuseBadZip(bytes);
  const reply = await ask({ bytes, rows: sheetLimits.rows + 1 });
  if (reply.kind === 'failed') throw unreadable();
  if (reply.kind === 'empty')
    throw badSheet('没有找到写了字的工作表（隐藏的表不读）。', 'No visible sheet holds text; hidden sheets are not read.');
  return reply.book;
}
