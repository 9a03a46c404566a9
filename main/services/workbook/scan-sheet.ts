import { SSF, type CellObject } from '@e965/xlsx';

/** What a worksheet's cells lean on, as the reader of the format found it in the other parts. */
export interface SheetParts {
  /** Shared strings by their number. */
  strings: readonly string[];
  /** The number format of each cell style. */
  formats: readonly string[];
}

/** One cell: its attributes and what stands in it. A cell that holds another cell is none. */
const cellPattern = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const rowPattern = /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs;
const attributePattern = /\b(r|s|t)="([^"]*)"/g;
const inlinePattern = /^<is><t(?:\s[^>]*)?>([^<]*)<\/t><\/is>$/;
const valuePattern = /^(?:<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>))?<v(?:\s[^>]*)?>([^<]*)<\/v>$/;
/** Before March 1900 the calendar of the format has a day too many. */
const firstPlainDay = 61;
const unixEpochDay = 25_569;
const dayMs = 86_400_000;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
  });
}

function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

const dates = new Map<string, boolean>();
function isDate(format: string): boolean {
  // The library's own table of formats comes without a type.
  const known = dates.get(format) ?? (SSF as { is_date(format: string): boolean }).is_date(format);
  dates.set(format, known);
  return known;
}

class NotPlain extends Error {}

function numberCell(text: string, format: string): CellObject {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new NotPlain();
  if (!isDate(format)) return { t: 'n', v: value, z: format };
  if (value < firstPlainDay) throw new NotPlain();
  return { t: 'd', v: new Date(Math.round((value - unixEpochDay) * dayMs)), z: format };
}

function cellOf(type: string, body: string, { format, strings }: { format: string; strings: readonly string[] }): CellObject | null {
  if (body === '') return null;
  if (body.includes('_x')) throw new NotPlain();
  if (type === 'inlineStr') {
    const text = inlinePattern.exec(body)?.[1];
    if (text === undefined) throw new NotPlain();
    return { t: 's', v: plain(text), z: format };
  }
  const text = valuePattern.exec(body)?.[1];
  if (text === undefined) throw new NotPlain();
  if (type === 's') {
    const shared = strings[Number(text)];
    if (shared === undefined) throw new NotPlain();
    return { t: 's', v: shared, z: format };
  }
  if (type === '' || type === 'n') return numberCell(text, format);
  if (type === 'str') return { t: 's', v: plain(text), z: format };
  throw new NotPlain();
}

function rowOf(xml: string, number: number, { strings, formats }: SheetParts): CellObject[] {
  const cells: CellObject[] = [];
  for (const [, attributes = '', body = ''] of xml.matchAll(cellPattern)) {
    let [reference, style, type] = ['', '0', ''];
    for (const [, name, value = ''] of attributes.matchAll(attributePattern)) {
      if (name === 'r') reference = value;
      else if (name === 's') style = value;
      else type = value;
    }
    const column = columnOf(reference);
    if (column < 0 || !reference.endsWith(String(number))) throw new NotPlain();
    const cell = cellOf(type, body, { format: formats[Number(style)] ?? 'General', strings });
    if (cell !== null) cells[column] = cell;
  }
  return cells;
}

/**
 * The cells of a worksheet made of numbers, dates and plain texts, row by row; null where anything else stands in it, for the
 * reader of the format to read. Several times as fast as that reader, which takes sheets of every kind.
 * @param rows rows read at most.
 */
export function scanSheet(xml: string, parts: SheetParts, rows: number): CellObject[][] | null {
  const from = xml.indexOf('<sheetData');
  if (from === -1 || !/^(?:\ufeff)?(?:<\?xml[^>]*encoding="utf-8"[^>]*\?>|<\?xml(?:(?!encoding)[^>])*\?>)?\s*<worksheet\b/i.test(xml))
    return null;
  const data: CellObject[][] = [];
  try {
    let last = 0;
    for (const [, attributes = '', body = ''] of xml.slice(from).matchAll(rowPattern)) {
      const number = Number(/\br="(\d+)"/.exec(attributes)?.[1]);
      if (!Number.isInteger(number) || number <= last) return null;
      if (number > rows) break;
      last = number;
      const cells = rowOf(body, number, parts);
      if (cells.length > 0) data[number - 1] = cells;
    }
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  return data;
}
