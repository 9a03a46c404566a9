import { badSheet } from './sheet-error.ts';
import type { Cells } from './question-column.ts';

/**
 * Reads text as UTF-8, UTF-16 with a mark, or GB 18030, as Windows in China writes it.
 * @throws UserError `invalid-input` when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.includes(0))
    throw badSheet('这不是文本文件：请另存为 .xlsx、.csv 或 .txt。', 'This is no text file: save it as .xlsx, .csv or .txt.');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw badSheet('读不出文件的编码：请另存为 UTF-8。', 'The encoding of the file is not known: save it as UTF-8.');
}

function separatorOf(text: string): string {
  const head = text.slice(0, 5000).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Rows of a CSV file; quoted cells may hold separators, quotes and line ends. */
export function readCsv(text: string): Cells {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
}

/** Plain text: a question a line. */
export const readLines = (text: string): Cells => text.split(/\r\n|\r|\n/).map((line) => [line]);
