import { badSheet } from './sheet-error.ts';

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

/** Cells up to the next quote or the end; `at` is behind the opening quote. */
function quotedCell(text: string, at: number): { cell: string; next: number } {
  let cell = '';
  let from = at;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { cell: cell + text.slice(from), next: text.length };
    cell += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') return { cell, next: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

/** Rows of a CSV file; quoted cells may hold separators, quotes and line ends. Reading stops after `most` rows. */
export function readCsv(text: string, most = Infinity): string[][] {
  const separator = separatorOf(text);
  const plain = new RegExp(`[^${separator === '\t' ? '\\t' : separator}\\r\\n]*`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell = '';
    if (text.charAt(at) === '"') {
      const quoted = quotedCell(text, at + 1);
      cell = quoted.cell.replaceAll('\r\n', '\n');
      at = quoted.next;
    }
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? '';
    row.push(cell + rest);
    at += rest.length;
    const sign = text.charAt(at);
    if (sign === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += sign === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return row.length === 0 || rows.length >= most ? rows : [...rows, row];
}

/** Plain text: a question a line. */
export const readLines = (text: string): string[][] => text.split(/\r\n|\r|\n/).map((line) => [line]);
