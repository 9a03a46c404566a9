import type { SectionItem } from '#shared/domain/packet/section-choices.ts';
import { cellGapPx, lineOf, type PagePiece, type SectionTop } from './page-line.ts';

/** The words of one cell of a line on a page. */
export interface PageCell {
  page: number;
  /** Without blanks, whose number differs in a PDF, from each piece on in which it is set: a name may follow a mark or a verdict. */
  tails: string[];
  left: number;
  top: number;
  bottom: number;
}

/** A block within a section: the officer's words, or one of the section's items, by its id. */
export interface PageBlock {
  id: string;
  page: number;
  top: number;
  /** Null: down to the foot of the page. */
  bottom: number | null;
}
export const wordsBlock = 'words';

export const tight = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
/** Numbers and bullets in front of a heading are not part of its name. */
const counted = /^[\d.、•·()]+(?=\D)/u;
/** Fewer letters stand in too many texts. */
const fewestLetters = 4;
/** Letters beside a name in its own line, such as a place or a kind. */
const mostBeside = 24;
/** Letters of a name that is broken over lines. */
const mostOfName = 8;

const joined = (parts: readonly PagePiece[]): string => tight(parts.map(({ text }) => text).join(''));

/** The cells of a page, line by line from its top. */
export function cellsOf(pieces: readonly PagePiece[], page: number): PageCell[] {
  const seen = new Set<PagePiece>();
  return pieces.flatMap((piece) => {
    if (seen.has(piece)) return [];
    const line = lineOf(piece, pieces).filter((other) => !seen.has(other));
    const cells: PagePiece[][] = [];
    for (const part of line) {
      seen.add(part);
      const last = cells.at(-1);
      if (last !== undefined && part.left - (last.at(-1)?.right ?? 0) < cellGapPx) last.push(part);
      else cells.push([part]);
    }
    return cells.map((parts) => ({
      page,
      tails: parts.map((_part, at) => joined(parts.slice(at))),
      left: Math.min(...parts.map(({ left }) => left)),
      top: Math.min(...parts.map(({ top }) => top)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    }));
  });
}

const before = (a: { page: number; top: number }, b: { page: number; top: number }): boolean =>
  a.page < b.page || (a.page === b.page && a.top < b.top);
const inOrder = (a: PageCell, b: PageCell): number => a.page - b.page || a.top - b.top || a.left - b.left;

interface Place {
  page: number;
  top: number;
  left: number;
}
interface SectionCells {
  /** Cells of the section's pages, those above and below it too. */
  cells: readonly PageCell[];
  /** Where the section begins, and where the one after it does. */
  from: SectionTop;
  to: SectionTop | null;
}

const within = ({ cells, from, to }: SectionCells): PageCell[] =>
  cells.filter((cell) => !before(cell, from) && (to === null || before(cell, to))).sort(inOrder);

/** A line that begins with the name and says little else, or with as much of a long name as it has room for. */
const isHeading = (text: string, name: string): boolean =>
  text.startsWith(name) ? text.length <= name.length + mostBeside : text.length >= mostOfName && name.startsWith(text);

/** The section's item under whose heading a place stands, or null above the first. Facts have no heading of their own. */
export function itemAt(items: readonly SectionItem[], section: SectionCells, place: Place): PageBlock | null {
  const names = items.flatMap(({ id, name }) =>
    [tight(name.zh), tight(name.en)].flatMap((text) => (text.length < 2 ? [] : [{ id, text }])),
  );
  const headings = within(section).flatMap((cell) => {
    const tails = cell.tails.map((text) => text.replace(counted, ''));
    const [name] = names.filter((known) => tails.some((tail) => isHeading(tail, known.text))).sort((a, b) => b.text.length - a.text.length);
    return name === undefined ? [] : [{ ...cell, id: name.id }];
  });
  const reach = { ...place, top: place.top + 4 };
  const own = headings.findLast((heading) => before(heading, reach) && heading.left <= place.left + 8);
  if (own === undefined) return null;
  const next = headings.find((heading) => heading.id !== own.id && before(own, heading) && heading.page === place.page);
  const end = next ?? (section.to?.page === place.page ? section.to : null);
  return { id: own.id, page: place.page, top: own.page === place.page ? own.top : 0, bottom: end === null ? null : end.top };
}

/** Lines of one text follow one another at most this many line heights apart. */
const mostApart = 3;

/** The officer's own words in the section, where the place is on them; else null. They stand together at the head of it. */
export function wordsAt(words: readonly string[], section: SectionCells, place: Place): PageBlock | null {
  const own = words.map(tight).join('\n');
  const isOwn = (cell: PageCell): boolean => cell.tails.some((tail) => tail.length >= fewestLetters && own.includes(tail));
  const block = { id: wordsBlock, page: place.page, top: Infinity, bottom: -Infinity };
  for (const cell of within(section)) {
    if (cell.page !== place.page || !isOwn(cell)) continue;
    if (cell.top - block.bottom > mostApart * (cell.bottom - cell.top) && block.top !== Infinity) break;
    block.top = Math.min(block.top, cell.top);
    block.bottom = Math.max(block.bottom, cell.bottom);
  }
  return block.top <= place.top && place.top <= block.bottom ? block : null;
}
