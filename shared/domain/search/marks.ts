import { foldWithPlaces, type FoldedText, type Run } from './fold.ts';
import { placesOf } from './contains.ts';

/** From (inclusive) and to (exclusive) in UTF-16 units of the text as shown. */
export type Mark = [from: number, to: number];

/** Joins marks that touch or overlap, in order. */
export function joinMarks(marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The mark in the written text for a stretch of its folded form, which is not empty. */
function markOf(written: string, { at }: FoldedText, [from, to]: Mark): Mark {
  const last = at[to - 1] ?? 0;
  return [at[from] ?? 0, last + ((written.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
}

/** Where the runs stand in a text as written. */
export function marksIn(text: string, runs: readonly Run[]): Mark[] {
  const folded = foldWithPlaces(text);
  return joinMarks(runs.flatMap((run) => placesOf(folded.text, run).map((at) => markOf(text, folded, [at, at + run.text.length]))));
}

/** A text cut at its marks: what is marked and what stands between, in order. */
export function cutAtMarks(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** A text no longer than `most` with its first mark in it; what is cut off reads as `…`. */
export function cutAround({ text, marks }: { text: string; marks: Mark[] }, most: number): { text: string; marks: Mark[] } {
  if (text.length <= most) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = Math.max(0, Math.min(first - Math.floor(most / 4), text.length - most));
  const to = Math.min(text.length, from + most);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const shift = before.length - from;
  const kept = marks
    .filter(([start, end]) => start >= from && start < to && end > from)
    .map(([start, end]): Mark => [start + shift, Math.min(end, to) + shift]);
  return { text: `${before}${text.slice(from, to)}${after}`, marks: kept };
}
