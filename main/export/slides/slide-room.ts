import { textWidthEm } from '#shared/domain/chart/text-width.ts';
import type { Portion, TextLine, Words } from '#shared/domain/packet/outputs/portion.ts';
import { firstWords } from '#shared/lib/text.ts';

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

/** The smallest size, in points, that is read from the back of a room. */
const legible = 10;

/** What a slide with little on it may take, against the usual size. */
const larger = [1.6, 1.4, 1.2] as const;
/** Sizes in points of a table that leaves most of its slide free. */
const largerTable = [18, 16, 14] as const;
/** Large type fills no slide to its edge. */
const filled = 0.82;

const rowsOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil((textWidthEm(text) * size * spare) / (width * points)));

/** Whether a text stands on one line of a width in inches. */
export const fitsWidth = (text: string, size: number, width: number): boolean => rowsOf(text, size * 1.06, width) === 1;

/** How many lines words take, each language on its own. */
const wordRows = (words: Words, size: number, width: number): number =>
  words.reduce((sum, text) => sum + text.split('\n').reduce((rows, line) => rows + rowsOf(line, size, width), 0), 0);

export const termText = ({ term }: TextLine): string => (term === undefined || term.length === 0 ? '' : term.join(' / '));

/** The height in inches of words under each other. */
export const wordsHeight = (words: Words, size: number, width: number): number => (wordRows(words, size, width) * size * lead) / points;

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

/** Lines as large as their slide bears it: what is little is set large, nothing smaller than it came. */
export function grown(lines: readonly FittedLine[], room = bodyHeight): FittedLine[] {
  const at = (factor: number): FittedLine[] =>
    lines.map((line) => {
      const size = Math.round(line.size * factor);
      return { ...line, size, height: lineHeight(line, size) };
    });
  const factor = larger.find((candidate) => linesHeight(at(candidate)) <= room * filled);
  return factor === undefined ? [...lines] : at(factor);
}

const tighter = 0.85;

/** A line somewhat smaller, as long as it is legible. */
export function tightened(line: FittedLine): FittedLine {
  const size = Math.min(line.size, Math.max(legible, Math.round(line.size * tighter)));
  return { ...line, size, height: lineHeight(line, size) };
}

/** All lines at one size, the largest that keeps them within the box. */
export function linesWithin(lines: readonly TextLine[], { width, height }: { width: number; height: number }): FittedLine[] {
  const at = (size: number): FittedLine[] => lines.map((line) => ({ ...line, size, height: lineHeight(line, size, width) }));
  const size = [18, 16, ...smaller].find((candidate) => linesHeight(at(candidate)) <= height) ?? 7;
  return at(size);
}

export const linesHeight = (lines: readonly FittedLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

const cellPadding = 0.14;

export function rowHeight(row: readonly Words[], widths: readonly number[], size: number): number {
  const rows = Math.max(1, ...row.map((words, at) => wordRows(words, size, (widths[at] ?? 1) - cellPadding)));
  return (rows * size * lead) / points + 0.1;
}

/** Whether the longest word of each cell stays on one line: a word is never broken for the sake of large type. */
const wordsFit = (rows: readonly Words[][], widths: readonly number[], size: number): boolean =>
  rows.every((row) =>
    row.every((words, at) =>
      words
        .flatMap((text) => text.split(/[\s\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]+/u))
        .every((word) => textWidthEm(word) * size * spare <= ((widths[at] ?? 1) - cellPadding) * points),
    ),
  );

/** The height of a table as it is set, in inches. */
export const tableHeight = ({ head, rows, widths, size }: Pick<FittedTable, 'head' | 'rows' | 'widths' | 'size'>): number =>
  [head, ...rows].reduce((sum, row) => sum + rowHeight(row, widths, size), 0);

/** Signs of a row's name that are said again where it runs on. */
const mostSaidAgain = 60;

/** Shares of the room that a table over several slides may fill: the smallest that takes no slide more evens them out. */
const shares = [0.55, 0.65, 0.75, 0.85, 0.92] as const;

/** Sentences of a cell, each in as many languages, in parts no taller than the room, in inches. */
function sentencesWithin(words: Words, languages: number, { width, room }: { width: number; room: number }): Words[] {
  const each = words.length % languages === 0 ? languages : 1;
  const parts: Words[] = [];
  for (let at = 0; at < words.length; at += each) {
    const [last, sentence] = [parts.at(-1), words.slice(at, at + each)];
    if (last !== undefined && rowHeight([[...last, ...sentence]], [width], legible) <= room)
      parts[parts.length - 1] = [...last, ...sentence];
    else parts.push(sentence);
  }
  return parts;
}

/** A row too tall for its slide at a legible size as several, parted between the sentences of its tallest cell; each says whose it is. */
function partsOfRow(
  row: readonly Words[],
  head: readonly Words[],
  { widths, room }: { widths: readonly number[]; room: number },
): Words[][] {
  if (rowHeight(row, widths, legible) <= room) return [[...row]];
  const heightOf = (at: number): number => rowHeight([row[at] ?? []], [widths[at] ?? 1], legible);
  const tallest = row.reduce((most, _words, at) => (heightOf(at) > heightOf(most) ? at : most), 0);
  const within = (share: number): Words[] =>
    sentencesWithin(row[tallest] ?? [], Math.max(1, head[tallest]?.length ?? 1), { width: widths[tallest] ?? 1, room: room * share });
  const least = within(1);
  const evened = shares.map(within);
  const parts = evened.find(({ length }) => length === least.length) ?? least;
  const again = tallest === 0 ? [] : (row[0] ?? []).map((name) => firstWords(name, mostSaidAgain));
  return parts.map((part, at) => row.map((words, column) => (column === tallest ? part : at === 0 ? words : column === 0 ? again : [])));
}

/**
 * A table over as many slides as it takes, its head on each; only a row that is taller than a slide is split. `room` is the height of the
 * first slide.
 */
export function fitTable(given: Extract<Portion, { kind: 'table' }>, room: number): FittedTable[] {
  const total = given.widths.reduce((sum, width) => sum + width, 0);
  const widths = given.widths.map((width) => (width / total) * bodyWidth);
  const usual = given.widths.length > 5 ? 10 : 12;
  const most = Math.min(room, bodyHeight) - rowHeight(given.head, widths, legible);
  const portion = { ...given, rows: given.rows.flatMap((row) => partsOfRow(row, given.head, { widths, room: most })) };
  const heights = (size: number): { head: number; rows: number[] } => ({
    head: rowHeight(portion.head, widths, size),
    rows: portion.rows.map((row) => rowHeight(row, widths, size)),
  });
  const fits = (size: number): boolean => {
    const { head, rows } = heights(size);
    return rows.every((height) => head + height <= Math.min(room, bodyHeight));
  };
  const isAiry = (size: number): boolean =>
    tableHeight({ ...portion, widths, size }) <= room * filled && wordsFit([portion.head, ...portion.rows], widths, size);
  const size = largerTable.find(isAiry) ?? [usual, ...smaller.filter((candidate) => candidate < usual)].find(fits) ?? 7;
  const { head, rows } = heights(size);
  const split = (share: number): Words[][][] =>
    rowsBySlide(portion.rows, rows, { first: (room - head) * share, others: (bodyHeight - head) * share });
  const least = split(1).length;
  const slides = shares.map(split).find(({ length }) => length === least) ?? split(1);
  return slides.map((shown) => ({ head: portion.head, rows: shown, right: portion.right, widths, size }));
}

/** A row that names what follows: one cell over all columns. */
export const isGroup = (row: readonly Words[]): boolean => row.length > 2 && row.slice(1).every((words) => words.length === 0);

/** Rows of the heights given, slide by slide; what names a group goes with its first row. */
function rowsBySlide(rows: readonly Words[][], heights: readonly number[], room: { first: number; others: number }): Words[][][] {
  const slides: Words[][][] = [];
  let left = 0;
  rows.forEach((row, at) => {
    const height = heights[at] ?? 0;
    const wanted = isGroup(row) ? height + (heights[at + 1] ?? 0) : height;
    const last = slides.at(-1);
    if (last !== undefined && wanted <= left) last.push(row);
    else {
      left = slides.length === 0 ? room.first : room.others;
      slides.push([row]);
    }
    left -= height;
  });
  return slides;
}
