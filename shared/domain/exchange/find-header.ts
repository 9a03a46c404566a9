import { headingKey, readHeading } from './heading.ts';

/** Cells of a sheet as text, row by row from the first row of the sheet. */
export type Cells = readonly (readonly string[])[];

/** How far down a header may stand: titles and notes come first. */
export const lastHeaderRow = 30;

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== '');

/** A header has short words without figures; data rows have numbers, long texts or one cell. */
function shapeScore(row: readonly string[]): number {
  const cells = filled(row);
  if (cells.length < 2) return 0;
  const words = cells.filter((cell) => cell.length <= 40 && /\p{L}/u.test(cell) && !/^[\d.,%\s-]+$/.test(cell));
  const different = new Set(cells.map(headingKey)).size;
  return words.length === cells.length && different === cells.length ? 0.5 : 0;
}

/**
 * The row that names the columns: the one with most headings known; without any, the first that looks like one.
 * @returns its index, or null for a sheet without one.
 */
export function findHeaderRow(cells: Cells, isKnown: (heading: string) => boolean): number | null {
  let best: { row: number; score: number } | null = null;
  for (const [row, values] of cells.slice(0, lastHeaderRow).entries()) {
    const known = filled(values).filter((cell) => isKnown(readHeading(cell).name)).length;
    const score = known + shapeScore(values);
    if (score > 0 && (best === null || score > best.score)) best = { row, score };
  }
  return best?.row ?? null;
}

/** The row above a header when its words stand over groups of columns; a title over the whole table does not. */
function groupRow(cells: Cells, headerRow: number): readonly string[] | null {
  const above = headerRow === 0 ? [] : (cells[headerRow - 1] ?? []);
  const words = filled(above).length;
  return words >= 2 || (words === 1 && (above[0] ?? '') === '') ? above : null;
}

const oneLine = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

/** The word that stands over each column, “2024年” over 面积 and 产值; empty where there is none. */
export function groupsAt(cells: Cells, headerRow: number): string[] {
  const above = groupRow(cells, headerRow) ?? [];
  const width = above.length === 0 ? 0 : Math.max(above.length, (cells[headerRow] ?? []).length);
  let last = '';
  return Array.from({ length: width }, (_, column) => (last = oneLine(above[column]) || last));
}

/**
 * The headings of the columns. Where the header takes two rows because of merged cells, an empty cell takes the word above it,
 * and a word below stands for its group.
 */
export function headingsAt(cells: Cells, headerRow: number): string[] {
  const row = cells[headerRow] ?? [];
  const above = groupRow(cells, headerRow) ?? [];
  return Array.from({ length: Math.max(row.length, above.length) }, (_, column) => oneLine(row[column]) || oneLine(above[column]));
}
