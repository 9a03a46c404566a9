import { SSF, type CellObject } from '@e965/xlsx';

/** What a worksheet's cells lean on, as the reader of the format found it in the other parts. */
export interface SheetParts {
  /** Shared strings by their number. */
  strings: readonly string[];
  /** The number format of each cell style. */
  formats: readonly string[];
}

const rowPattern = /<row\b([^>]*)>/g;
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

/** What stands between two places of the sheet; null where it is not one plain text in the usual tags. */
function inner(xml: string, { from, to }: Span, [open, close]: readonly [string, string]): string | null {
  const start = from + open.length;
  const end = to - close.length;
  return xml.startsWith(open, from) && xml.indexOf('<', start) === end && xml.startsWith(close, end) ? xml.slice(start, end) : null;
}

interface Span {
  from: number;
  to: number;
}
const inlineTags = ['<is><t>', '</t></is>'] as const;
const valueTags = ['<v>', '</v>'] as const;

function textBetween(xml: string, body: Span, type: string): string {
  const isInline = type === 'inlineStr';
  const text =
    inner(xml, body, isInline ? inlineTags : valueTags) ??
    (isInline ? inlinePattern : valuePattern).exec(xml.slice(body.from, body.to))?.[1];
  if (text === undefined || text.includes('_x')) throw new NotPlain();
  return text;
}

function cellOf(text: string, type: string, { format, strings }: { format: string; strings: readonly string[] }): CellObject {
  if (type === '' || type === 'n') return numberCell(text, format);
  if (type === 'inlineStr' || type === 'str') return { t: 's', v: plain(text), z: format };
  const shared = type === 's' ? strings[Number(text)] : undefined;
  if (shared === undefined) throw new NotPlain();
  return { t: 's', v: shared, z: format };
}

interface CellHead {
  column: number;
  row: number;
  style: number;
  type: string;
}

const letterA = 65;
const letterZ = 90;

/** Attributes of a cell's tag between two places: its reference, style and type; others are passed over. */
function headOf(xml: string, { from, to }: Span): CellHead {
  const head: CellHead = { column: -1, row: 0, style: 0, type: '' };
  let at = from;
  for (;;) {
    while (at < to && xml.charCodeAt(at) <= 32) at += 1;
    if (at >= to) return head;
    const equals = xml.indexOf('="', at);
    const end = equals === -1 ? -1 : xml.indexOf('"', equals + 2);
    if (end === -1 || end >= to) throw new NotPlain();
    const name = equals === at + 1 ? xml[at] : '';
    if (name === 's') head.style = Number(xml.slice(equals + 2, end));
    else if (name === 't') head.type = xml.slice(equals + 2, end);
    else if (name === 'r') {
      let place = equals + 2;
      let column = 0;
      for (let code = xml.charCodeAt(place); code >= letterA && code <= letterZ; code = xml.charCodeAt(place)) {
        column = column * 26 + code - letterA + 1;
        place += 1;
      }
      head.column = column - 1;
      head.row = Number(xml.slice(place, end));
    }
    at = end + 1;
  }
}

/** The cells between two places of the sheet. @throws NotPlain for one that is for the reader of the format. */
function rowOf(xml: string, row: Span & { number: number }, { strings, formats }: SheetParts): CellObject[] {
  const cells: CellObject[] = [];
  for (let at = xml.indexOf('<c', row.from); at !== -1 && at < row.to; at = xml.indexOf('<c', at)) {
    const close = xml.indexOf('>', at);
    if (xml.charCodeAt(at + 2) > 32) throw new NotPlain();
    const empty = xml[close - 1] === '/';
    const { column, row: number, style, type } = headOf(xml, { from: at + 2, to: empty ? close - 1 : close });
    if (column < 0 || number !== row.number) throw new NotPlain();
    const end = empty ? close : xml.indexOf('</c>', close);
    if (end === -1 || end > row.to) throw new NotPlain();
    if (end > close + 1) {
      const text = textBetween(xml, { from: close + 1, to: end }, type);
      cells[column] = cellOf(text, type, { format: formats[style] ?? 'General', strings });
    }
    at = end;
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
    rowPattern.lastIndex = from;
    for (let tag = rowPattern.exec(xml); tag !== null; tag = rowPattern.exec(xml)) {
      const attributes = tag[1] ?? '';
      const number = Number(/\br="(\d+)"/.exec(attributes)?.[1]);
      if (!Number.isInteger(number) || number <= last) return null;
      if (number > rows) break;
      last = number;
      if (attributes.endsWith('/')) continue;
      const to = xml.indexOf('</row>', rowPattern.lastIndex);
      if (to === -1) return null;
      const cells = rowOf(xml, { from: rowPattern.lastIndex, to, number }, parts);
      if (cells.length > 0) data[number - 1] = cells;
      rowPattern.lastIndex = to;
    }
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  return data;
}
