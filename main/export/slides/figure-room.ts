import type { Words } from '#shared/domain/packet/outputs/portion.ts';
import { bodyWidth, fitsWidth, wordsHeight } from './slide-room.ts';

export interface FigureItem {
  figure: Words;
  label: Words;
  note: Words;
}
/** Sizes in points. */
export interface FigureSizes {
  figure: number;
  label: number;
  note: number;
}

/** Figures from large to small; words beside them by how many rows share the slide, and smaller where they are long. */
const figureSizes = [40, 34, 28, 24, 20, 17, 14] as const;
const wordSizes = [
  { largest: 40, label: 20, note: 15 },
  { largest: 34, label: 16, note: 13 },
  { largest: 24, label: 13, note: 11 },
  { largest: 20, label: 10, note: 9 },
  { largest: 17, label: 8, note: 7 },
] as const;
const gap = 0.25;
const mostColumns = 3;
const mostItems = 9;

/** How items stand on a slide: columns, and the width of each in inches. */
export function figureGrid(count: number): { columns: number; rows: number; width: number } {
  const columns = Math.min(mostColumns, Math.max(1, count));
  return { columns, rows: Math.ceil(count / columns), width: bodyWidth / columns };
}

function itemHeight({ figure, label, note }: FigureItem, sizes: FigureSizes, width: number): number {
  const [first = '', ...rest] = figure;
  return (
    wordsHeight([first], sizes.figure, width) + wordsHeight([...rest, ...label], sizes.label, width) + wordsHeight(note, sizes.note, width)
  );
}

/** The largest sizes at which all items stand in cells of a height in inches; null where none does. */
export function figureSizesFor(items: readonly FigureItem[], height: number): FigureSizes | null {
  const { rows, width } = figureGrid(items.length);
  const inner = width - gap;
  const from = Math.min(rows, mostColumns) - 1;
  for (const { largest, label, note } of wordSizes.slice(from)) {
    const figure = figureSizes.find((size) => size <= largest && items.every((item) => fitsWidth(item.figure[0] ?? '', size, inner))) ?? 14;
    const sizes = { figure, label, note };
    if (items.every((item) => itemHeight(item, sizes, inner) <= height - gap)) return sizes;
  }
  return null;
}

/** How many items one slide of a height in inches holds, one at least. */
export function figuresWithin(items: readonly FigureItem[], height: number): number {
  const most = Math.min(mostItems, items.length);
  for (let count = most; count > 1; count -= 1) {
    const parts = Array.from({ length: Math.ceil(items.length / count) }, (_unused, at) => items.slice(at * count, (at + 1) * count));
    const { rows } = figureGrid(count);
    if (parts.every((part) => figureSizesFor(part, height / rows) !== null)) return count;
  }
  return 1;
}
