import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { onePageVariants, shortest } from './one-page.ts';

/** The same part of a document value with every source mark by its new number. */
function remarked<Part>(part: Part, numbers: ReadonlyMap<number, number>): Part {
  const walk = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(walk);
    if (typeof given !== 'object' || given === null) return given;
    const entries = Object.entries(given).map(([key, entry]) => [
      key,
      key === 'marks' && Array.isArray(entry) ? entry.map((mark: number) => numbers.get(mark) ?? mark) : walk(entry),
    ]);
    return Object.fromEntries(entries) as unknown;
  };
  // Only numbers in arrays of numbers change, so the shape stays.
  return walk(part) as Part;
}

/**
 * A one-pager with its sources numbered by how long they stay while the page is cut, and in order of first mark where that is alike. What a
 * shorter page cites is cited on every longer one, so the numbers on the page run from 1 without a gap whichever variant fits, and the
 * attached data, the figures and the preview have the same numbers as the page. Pages shorter than `shortest`, which only endless names
 * ask for, do not count: their sake would cost every other page its order. Other documents stay as they are.
 */
export function withoutGaps(value: DocumentValue): DocumentValue {
  if (value.template !== 'one-pager') return value;
  const variants = onePageVariants(value).slice(0, shortest(languagesOf(value.language)) + 1);
  const stays = (number: number): number => variants.filter(({ sources }) => sources.includes(number)).length;
  const sorted = value.sources.toSorted((a, b) => stays(b.number) - stays(a.number) || a.number - b.number);
  const numbers = new Map(sorted.map(({ number }, at) => [number, at + 1]));
  const renumbered = (number: number): number => numbers.get(number) ?? number;
  return {
    ...value,
    sections: remarked(value.sections, numbers),
    sources: sorted.map((source) => ({ ...source, number: renumbered(source.number) })),
    ...(value.figures === undefined ? {} : { figures: value.figures.map((each) => ({ ...each, source: renumbered(each.source) })) }),
  };
}
