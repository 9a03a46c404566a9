import { figuresInLine, type PrintedFigureRef } from '#shared/domain/packet/preview-figure.ts';

/** A piece of text on a page and where it stands, in pixels. */
export interface PagePiece {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A figure is reached within this distance of it. */
const reachPx = 28;
/** Two pieces this far apart belong to different cells of a row. */
export const cellGapPx = 60;

const overlap = (a: PagePiece, b: PagePiece): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The pieces on the line of one of them, from left to right. */
export const lineOf = (piece: PagePiece, pieces: readonly PagePiece[]): PagePiece[] =>
  pieces
    .filter((other) => overlap(piece, other) > 0.4 * Math.min(piece.bottom - piece.top, other.bottom - other.top))
    .sort((a, b) => a.left - b.left);

/** The pieces around one of them that stand close together, as the words of one cell do. */
function cellOf(piece: PagePiece, line: readonly PagePiece[]): PagePiece[] {
  const at = line.indexOf(piece);
  let [from, to] = [at, at];
  while (from > 0 && (line[from]?.left ?? 0) - (line[from - 1]?.right ?? 0) < cellGapPx) from -= 1;
  while (to < line.length - 1 && (line[to + 1]?.left ?? 0) - (line[to]?.right ?? 0) < cellGapPx) to += 1;
  return line.slice(from, to + 1);
}

const joined = (pieces: readonly PagePiece[]): string => pieces.map(({ text }) => text).join('');

/** How far from a place a figure stands among pieces that follow one another; null where it does not stand there as a whole. */
function distanceOf(figure: PrintedFigureRef, pieces: readonly PagePiece[], near: number): number | null {
  const distances = [figure.text.zh, figure.text.en].flatMap((text) => {
    const wanted = text.replace(/\s/g, '');
    const letters = pieces.flatMap((piece) => [...piece.text.replace(/\s/g, '')].map((letter) => ({ letter, piece })));
    const all = letters.map(({ letter }) => letter).join('');
    const found: number[] = [];
    if (wanted === '') return found;
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      const [first, last] = [letters[at]?.piece, letters[at + wanted.length - 1]?.piece];
      if (first !== undefined && last !== undefined) found.push(Math.max(first.left - near, near - last.right, 0));
    }
    return found;
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

/**
 * The fact whose figure stands where the officer pointed, or null. Of several on one line it is the nearest; the cell around the
 * place is read before the whole line.
 */
export function figureAt(
  figures: readonly PrintedFigureRef[],
  piece: PagePiece,
  { pieces, x }: { pieces: readonly PagePiece[]; x: number },
): PrintedFigureRef | null {
  const line = lineOf(piece, pieces);
  for (const part of [cellOf(piece, line), line]) {
    const near = figuresInLine(figures, joined(part)).flatMap((figure) => {
      const distance = distanceOf(figure, part, x);
      return distance === null || distance > reachPx ? [] : [{ figure, distance }];
    });
    const nearest = Math.min(...near.map(({ distance }) => distance));
    const [first, ...alike] = near.filter(({ distance }) => distance === nearest).map(({ figure }) => figure);
    if (first === undefined) continue;
    // Of several that read alike, the one that the line names.
    const named = alike.length === 0 ? [first] : figuresInLine([first, ...alike], joined(line));
    return named[0] ?? first;
  }
  return null;
}

/** From a drawn point to its value. */
const markReachPx = 14;

/**
 * The fact of a bar or a point that was pointed at, or null: its value stands close by, or at the end of the bar, which is the next
 * text to the right in its row.
 */
export function figureOfMark(
  figures: readonly PrintedFigureRef[],
  pieces: readonly PagePiece[],
  { x, y }: { x: number; y: number },
): PrintedFigureRef | null {
  const away = ({ left, right, top, bottom }: PagePiece): number =>
    Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
  const near = pieces.filter((piece) => away(piece) <= markReachPx).sort((a, b) => away(a) - away(b));
  const row = pieces.filter(({ left, top, bottom }) => left >= x && top - 4 <= y && y <= bottom + 4).sort((a, b) => a.left - b.left);
  for (const piece of [...near.slice(0, 1), ...row.slice(0, 1)]) {
    const figure = figureAt(figures, piece, { pieces, x: Math.min(Math.max(x, piece.left), piece.right) });
    if (figure !== null) return figure;
  }
  return null;
}

/** A heading of a section on a page. */
export interface SectionTop {
  id: string;
  page: number;
  top: number;
}

/** The section that holds a place of a page: the last that begins above it. */
export function sectionAt(tops: readonly SectionTop[], { page, top }: { page: number; top: number }): string | null {
  const above = tops.filter((section) => section.page < page || (section.page === page && section.top <= top + 4));
  const last = [...above].sort((a, b) => a.page - b.page || a.top - b.top).at(-1);
  return last?.id ?? null;
}
