import type { CellObject, WorkSheet } from '@e965/xlsx';

const two = (part: number): string => String(part).padStart(2, '0');

/** A date at the precision its format shows: 2024年6月 is a month, not its first day. */
function dateText(value: Date, format: string): string {
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const year = String(value.getUTCFullYear());
  const month = `${year}-${two(value.getUTCMonth() + 1)}`;
  if (!shown.includes('d')) return shown.includes('m') ? month : year;
  return `${month}-${two(value.getUTCDate())}`;
}

/** A number in all its digits; a binary fraction's noise beyond the fifteenth digit goes. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function numberText(value: number, format: string): string {
  if (format.includes('%')) return `${plainNumber(value * 100)}%`;
  // Numbers kept as codes (“000123”) show their zeros.
  return /^0+$/.test(format) && Number.isInteger(value) ? String(value).padStart(format.length, '0') : plainNumber(value);
}

const errorWords: Record<number, string> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };

/** A cell's stored value as text; a formula is never evaluated. */
export function textOf(cell: CellObject | undefined, errors: boolean): string {
  if (cell === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return errors ? (errorWords[Number(cell.v)] ?? '#N/A') : '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  const { v: value } = cell;
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === 'number') return numberText(value, format);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : String(value ?? '');
}

/** Texts of a sheet read with `dense`; a merged cell's text stands in every row it covers. */
export function cellsOf(sheet: WorkSheet, bounds: { rows: number; columns: number; errors: boolean }): string[][] {
  // `dense` gives rows of cells; the library's type tells only of the sparse form.
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const cells = Array.from({ length: Math.min(bounds.rows, data.length) }, (_, at) =>
    Array.from(data[at]?.slice(0, bounds.columns) ?? [], (cell) => textOf(cell, bounds.errors)),
  );
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = cells[s.r]?.[s.c] ?? '';
    if (text === '') continue;
    for (let row = s.r + 1; row <= Math.min(e.r, cells.length - 1); row += 1) {
      const values = cells[row];
      if (values === undefined) continue;
      while (values.length <= s.c) values.push('');
      values[s.c] = text;
    }
  }
  return cells;
}
