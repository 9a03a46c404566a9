import { UserError } from '#shared/ipc/reply.ts';
import { askThread } from './ask-thread.ts';
import type { BookFault, BookLimits, BookReply, BookRequest, LeftOut, SheetCells } from './messages.ts';
import { badSheet } from './sheet-error.ts';

export interface Book {
  sheets: SheetCells[];
  leftOut: LeftOut;
  /** Heap of the reading thread when it was done. */
  peakHeapMb: number;
}

const faults: Record<BookFault, (limits: BookLimits) => UserError> = {
  unreadable: () =>
    badSheet(
      '这个 Excel 文件读不出来：可能已损坏，请用 Excel 打开后另存为 .xlsx。',
      'This Excel file cannot be read and may be damaged: open it in Excel and save it as .xlsx.',
    ),
  'not-a-workbook': () =>
    badSheet(
      '这个文件不是 Excel 表格：请用 Excel 另存为 .xlsx 或 .csv。',
      'This file is no Excel workbook: save it in Excel as .xlsx or .csv.',
    ),
  password: () =>
    badSheet(
      '文件加了密码：请在 Excel 里去掉密码，另存为 .xlsx。',
      'The file has a password: take the password off in Excel and save it as .xlsx.',
    ),
  'too-large': () =>
    badSheet(
      '表格太大：请只留要用的一张表，另存后再试。',
      'The workbook is too large: keep only the sheet you need, save it and try again.',
    ),
  'too-many-rows': ({ rows }) => badSheet(`超过${rows}行：请分成几个文件。`, `More than ${rows} rows: split it into several files.`),
  'too-many-columns': ({ columns }) =>
    badSheet(`超过${columns}列：请删去不用的列。`, `More than ${columns} columns: delete those you do not need.`),
};

export const sheetFault = (fault: BookFault, limits: BookLimits): UserError => faults[fault](limits);

const cancelled = (): UserError => new UserError('cancelled', '已取消。Cancelled.');

const ask = (request: BookRequest, signal: AbortSignal | undefined): Promise<BookReply> => {
  const { limits } = request;
  return askThread<BookReply>(
    { name: 'sheet', folder: import.meta.dirname, memoryMb: limits.memoryMb, timeoutMs: limits.timeoutMs },
    request,
    { signal, tooLarge: () => sheetFault('too-large', limits), ended: () => sheetFault('unreadable', limits), cancelled },
  );
};

/**
 * The visible sheets of a workbook or CSV, read in a thread of its own with a limit of memory and time.
 * @throws UserError `invalid-input` that says what to do with the file, or `cancelled`.
 */
export async function readBook(request: BookRequest, signal?: AbortSignal): Promise<Book> {
  if (signal?.aborted === true) throw cancelled();
  const reply = await ask(request, signal);
  if (reply.kind === 'refused') throw new UserError('invalid-input', reply.message, { where: 'file' });
  if (reply.kind === 'failed') throw sheetFault(reply.fault, request.limits);
  return reply;
}
