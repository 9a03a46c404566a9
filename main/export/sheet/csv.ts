import { harmless } from './workbook.ts';

/** Signs that have no place in a table's text. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const cell = (text: string): string => {
  const safe = harmless(text.toWellFormed().replace(controls, '').replace(/\r\n?/g, '\n'));
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV as Excel in China opens it right: UTF-8 with its mark, CR LF; no cell is ever a formula. */
export const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
