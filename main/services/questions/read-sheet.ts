import type { FullBilingual } from '#shared/lib/language.ts';
import { sheetLimits, type SheetReading } from '#shared/domain/question/sheet.ts';
import { findQuestions, type Cells } from './question-column.ts';
import { decodeText, readCsv, readLines } from './read-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { badSheet } from './sheet-error.ts';

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b]);
/** The old Excel format, and the shell around an encrypted new one. */
const isOldOffice = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

function refuse(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw badSheet('文件是空的。', 'The file is empty.');
  if (bytes.byteLength > sheetLimits.bytes) {
    throw badSheet('文件超过 10 MB：请只留问题所在的一张表。', 'The file is larger than 10 MB: keep only the sheet with the questions.');
  }
  if (isOldOffice(bytes)) {
    throw badSheet(
      '这是旧版 .xls 或加了密码的文件：请在 Excel 里去掉密码，另存为 .xlsx。',
      'This is an old .xls or a file with a password: take the password off in Excel and save it as .xlsx.',
    );
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw badSheet(
      '这是 PDF：请把问题复制成文本，或要一份 Excel。',
      'This is a PDF: paste its questions as text, or ask for an Excel file.',
    );
  }
}

const names = (list: readonly string[], zh: string, en: string): FullBilingual[] =>
  list.length === 0 ? [] : [{ zh: `${zh}：${list.join('、')}。`, en: `${en}: ${list.join(', ')}.` }];

/**
 * Reads the questions of an .xlsx, .csv or plain text file, with the rows they stand in.
 * @throws UserError `invalid-input` that says what to do with the file.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<SheetReading> {
  refuse(bytes);
  const book = isZip(bytes) ? await readWorkbook(bytes) : null;
  const cells: Cells = book === null ? textCells(fileName, bytes) : book.cells;
  if (cells.length > sheetLimits.rows) {
    throw badSheet(`超过${sheetLimits.rows}行：请分成几个文件。`, `More than ${sheetLimits.rows} rows: split it into several files.`);
  }
  return {
    fileName,
    sheet: book?.sheet ?? null,
    ...findQuestions(cells),
    leftOut:
      book === null
        ? []
        : [
            ...names(book.hiddenSheets, '隐藏的工作表未读', 'Hidden sheets left out'),
            ...names(book.otherSheets, '其他工作表未读', 'Other sheets left out'),
          ],
  };
}

function textCells(fileName: string, bytes: Uint8Array): Cells {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  return /\.(?:csv|tsv)$/i.test(fileName) ? readCsv(text) : readLines(text);
}
