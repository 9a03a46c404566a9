import { andInto, countBoth, eachBit, hasBit, type Bits } from './bits.ts';
import type { IndexState } from './index-state.ts';

/** What matched, field by field: within the first field, within the first two, and so on. */
export interface Matches {
  within: Bits[];
  /** The same for what was typed alone, without words that mean the same. */
  asTyped: Bits[];
  beginning: Bits;
  /** Things with the first word typed as a whole word in a name; null where that tells nothing. */
  whole: Bits | null;
  /** True where the query is written in ideographs: the length of the Chinese name counts. */
  ideographs: boolean;
}

const isIn = (bits: Bits | undefined, at: number): boolean => bits !== undefined && hasBit(bits, at);

const keys = 1 << 13;

/** How well a thing answers within its field: the words as typed, words that mean the same, beginnings of longer words. */
export const gradeOf = (asTyped: boolean, whole: boolean): 0 | 1 | 2 => {
  if (!asTyped) return 1;
  return whole ? 0 : 2;
};

/** The sort key of a thing: field, grade, at the beginning, length of the name; less is better. */
function keyOf({ columns }: IndexState, matches: Matches, at: number): number {
  let field = 0;
  while (field < 3 && !isIn(matches.within[field], at)) field += 1;
  const lengths = columns.lengths[at] ?? 0xffff;
  const length = matches.ideographs || field === 2 ? lengths & 0xff : lengths >>> 8;
  const whole = field > 1 || matches.whole === null || hasBit(matches.whole, at);
  const grade = gradeOf(isIn(matches.asTyped[field], at), whole);
  return (field << 11) | (grade << 9) | (hasBit(matches.beginning, at) ? 0 : 1 << 8) | length;
}

/** The least that holds enough: things found in names alone are ranked alone when they suffice. */
function enough(kept: Bits, within: readonly Bits[], most: number): Bits {
  for (const bits of within.slice(0, -1)) {
    if (countBoth(kept, bits) < most) continue;
    const part = Uint32Array.from(kept);
    andInto(part, bits);
    return part;
  }
  return kept;
}

/** The best `most` and as many more as rank no worse than the last of them, up to twice as many; in no order. */
export function pickBest(state: IndexState, kept: Bits, { matches, most }: { matches: Matches; most: number }): number[] {
  const numbers: number[] = [];
  const found: number[] = [];
  const tally = new Uint32Array(keys);
  eachBit(enough(kept, matches.within, most), (at) => {
    const key = keyOf(state, matches, at);
    numbers.push(at);
    found.push(key);
    tally[key] = (tally[key] ?? 0) + 1;
  });
  let sum = 0;
  let last = 0;
  while (last < keys - 1 && sum + (tally[last] ?? 0) < most) {
    sum += tally[last] ?? 0;
    last += 1;
  }
  const sure = numbers.filter((_, nth) => (found[nth] ?? 0) < last);
  const equal = numbers.filter((_, nth) => found[nth] === last);
  return [...sure, ...equal.slice(0, most * 2 - sure.length)];
}
