import { textWidthEm } from '#shared/domain/chart/text-width.ts';
import type { Portion, TextLine, Words } from '#shared/domain/packet/outputs/portion.ts';

/** The slide and its type area, in inches; 16 to 9. */
export const slide = { width: 13.333, height: 7.5, side: 0.6, top: 1.62, bottom: 0.72 };
export const bodyWidth = slide.width - 2 * slide.side;
export const bodyHeight = slide.height - slide.top - slide.bottom;

const points = 72;
/** Letters of other fonts than ours may run wider. */
const spare = 1.08;
const lead = 1.28;
const paragraphGap = 5;

const sizes: Record<TextLine['style'], number> = { lead: 20, body: 14, small: 11, dot: 14, strong: 16, warning: 13 };
/** Sizes in points that a text or table takes where it would not fit otherwise. */
const smaller = [14, 12, 11, 10, 9, 8, 7] as const;

export interface FittedLine extends TextLine {
  size: number;
  /** In inches, with the gap below. */
  height: number;
}
export interface FittedTable {
  head: Words[];
  rows: Words[][];
  right: boolean[];
  /** In inches. */
  widths: number[];
  size: number;
}

const rowsOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil((textWidthEm(text) * size * spare) / (width * points)));

/** How many lines words take, each language on its own. */
const wordRows = (words: Words, size: number, width: number): number =>
  words.reduce((sum, text) => sum + text.split('\n').reduce((rows, line) => rows + rowsOf(line, size, width), 0), 0);

export const termText = ({ term }: TextLine): string => (term === undefined || term.length === 0 ? '' : term.join(' / '));

function lineHeight(line: TextLine, size: number, width = bodyWidth - 0.4): number {
  const term = termText(line);
  const [first = '', ...rest] = line.words;
  const rows = wordRows([term === '' ? first : `${term}  ${first}`, ...rest], size, width);
  return (rows * size * lead + paragraphGap) / points;
}

/** A line at its usual size, or at the first smaller one that fits a slide. */
export function fitLine(line: TextLine): FittedLine {
  const usual = sizes[line.style];
  const size = [usual, ...smaller.filter((candidate) => candidate < usual)].find((candidate) => lineHeight(line, candidate) <= bodyHeight);
  const chosen = size ?? 7;
  return { ...line, size: chosen, height: lineHeight(line, chosen) };
}

/** All lines at one size, the largest that keeps them within the box. */
export function linesWithin(lines: readonly TextLine[], { width, height }: { width: number; height: number }): FittedLine[] {
  const at = (size: number): FittedLine[] => lines.map((line) => ({ ...line, size, height: lineHeight(line, size, width) }));
  const size = smaller.find((candidate) => linesHeight(at(candidate)) <= height) ?? 7;
  return at(size);
}

export const linesHeight = (lines: readonly FittedLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

const cellPadding = 0.14;

export function rowHeight(row: readonly Words[], widths: readonly number[], size: number): number {
  const rows = Math.max(1, ...row.map((words, at) => wordRows(words, size, (widths[at] ?? 1) - cellPadding)));
  return (rows * size * lead) / points + 0.1;
}

/** A table over as many slides as it takes, its head on each; a row is never split. `room` is the height of the first slide. */
export function fitTable(portion: Extract<Portion, { kind: 'table' }>, room: number): FittedTable[] {
  const total = portion.widths.reduce((sum, width) => sum + width, 0);
  const widths = portion.widths.map((width) => (width / total) * bodyWidth);
  const usual = portion.widths.length > 5 ? 10 : 12;
  const heights = (size: number): { head: number; rows: number[] } => ({
    head: rowHeight(portion.head, widths, size),
    rows: portion.rows.map((row) => rowHeight(row, widths, size)),
  });
  const fits = (size: number): boolean => {
    const { head, rows } = heights(size);
    return rows.every((height) => head + height <= Math.min(room, bodyHeight));
  };
  const size = [usual, ...smaller.filter((candidate) => candidate < usual)].find(fits) ?? 7;
  const { head, rows } = heights(size);
  const tables: FittedTable[] = [];
  let left = 0;
  portion.rows.forEach((row, at) => {
    const height = rows[at] ?? 0;
    const last = tables.at(-1);
    if (last !== undefined && height <= left) last.rows.push(row);
    else {
      left = (tables.length === 0 ? room : bodyHeight) - head;
      tables.push({ head: portion.head, rows: [row], right: portion.right, widths, size });
    }
    left -= height;
  });
  return tables;
}
