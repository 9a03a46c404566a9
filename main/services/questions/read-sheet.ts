import type { FullBilingual } from '#shared/lib/language.ts';
import { sheetLimits, type SheetReading } from '#shared/domain/question/sheet.ts';
import { fileFormat } from '#main/services/workbook/file-format.ts';
import type { BookLimits, SheetCells } from '#main/services/workbook/messages.ts';
import { readBook, sheetFault, type Book } from '#main/services/workbook/read-book.ts';
import { decodeText, readCsv, readLines } from '#main/services/workbook/read-text.ts';
import { badSheet } from '#main/services/workbook/sheet-error.ts';
import { findQuestions, type Cells } from './question-column.ts';

const limits: BookLimits = {
  bytes: sheetLimits.bytes,
  inflatedBytes: sheetLimits.inflatedBytes,
  rows: sheetLimits.rows,
  columns: 200,
  cells: 400_000,
  memoryMb: 384,
  timeoutMs: 20_000,
};

const names = (list: readonly string[], zh: string, en: string): FullBilingual[] =>
  list.length === 0 ? [] : [{ zh: `${zh}：${list.join('、')}。`, en: `${en}: ${list.join(', ')}.` }];

/** The visible sheet with most text. */
function fullest({ sheets }: Book): SheetCells {
  const texts = ({ cells }: SheetCells): number => cells.flat().filter((value) => /\p{L}/u.test(value)).length;
  const [best] = sheets.toSorted((a, b) => texts(b) - texts(a));
  if (best === undefined || texts(best) === 0)
    throw badSheet('没有找到写了字的工作表（隐藏的表不读）。', 'No visible sheet holds text; hidden sheets are not read.');
  return best;
}

/**
 * Reads the questions of an .xlsx, .xls, .csv or plain text file, with the rows they stand in.
 * @throws UserError `invalid-input` that says what to do with the file.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<SheetReading> {
  const format = fileFormat(bytes, limits);
  if (format === 'csv') return { fileName, sheet: null, ...findQuestions(textCells(fileName, bytes)), leftOut: [] };
  const book = await readBook({ bytes, format, limits, errors: false });
  const sheet = fullest(book);
  const others = book.sheets.map(({ name }) => name).filter((name) => name !== sheet.name);
  return {
    fileName,
    sheet: sheet.name,
    ...findQuestions(sheet.cells),
    leftOut: [
      ...names(book.leftOut.hiddenSheets, '隐藏的工作表未读', 'Hidden sheets left out'),
      ...names(others, '其他工作表未读', 'Other sheets left out'),
    ],
  };
}

function textCells(fileName: string, bytes: Uint8Array): Cells {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const cells = /\.(?:csv|tsv)$/i.test(fileName) ? readCsv(text) : readLines(text);
  if (cells.length > limits.rows) throw sheetFault('too-many-rows', limits);
  return cells;
}
