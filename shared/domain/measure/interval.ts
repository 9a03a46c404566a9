import type { Fact } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';

/** What a figure is known to lie between; a null end is open. */
export interface Interval {
  low: Exact | null;
  high: Exact | null;
}
/** As it goes over the wire: exact decimals as text. */
export interface IntervalText {
  low: string | null;
  high: string | null;
}
type Figure = Pick<Fact, 'value' | 'qualifier' | 'scale'>;

export const intervalText = ({ low, high }: Interval): IntervalText => ({ low: low?.toFixed() ?? null, high: high?.toFixed() ?? null });
export const readInterval = ({ low, high }: IntervalText): Interval => ({
  low: low === null ? null : new Exact(low),
  high: high === null ? null : new Exact(high),
});

export const open: Interval = { low: null, high: null };
export const pointOf = (value: Exact): Interval => ({ low: value, high: value });
export const isPoint = ({ low, high }: Interval): boolean => low !== null && high !== null && low.eq(high);

/**
 * The bounds that a printed figure itself gives, in its base value: "over 70" has no upper end, "nearly 120" no lower one, and
 * "about" stands at its own number. Null for words.
 */
export function intervalOf({ value, qualifier, scale }: Figure): Interval | null {
  const inBase = (text: string | null): Exact | null => (text === null ? null : new Exact(text).times(scale));
  if (value.number === null) return value.min === null && value.max === null ? null : { low: inBase(value.min), high: inBase(value.max) };
  const at = inBase(value.number);
  if (qualifier === 'over' || qualifier === 'at-least') return { low: at, high: null };
  if (qualifier === 'nearly' || qualifier === 'at-most') return { low: null, high: at };
  return { low: at, high: at };
}

const both = (a: Exact | null, b: Exact | null, work: (a: Exact, b: Exact) => Exact): Exact | null =>
  a === null || b === null ? null : work(a, b);

export const plus = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, (x, y) => x.plus(y)),
  high: both(a.high, b.high, (x, y) => x.plus(y)),
});

/** An end that the figure leaves open but that cannot be below nothing. */
const floor = ({ low }: Interval): Exact => low ?? new Exact(0);
const hasNegative = ({ low, high }: Interval): boolean => (low?.isNegative() ?? false) || (high?.isNegative() ?? false);

/** The product; bounds of negative figures are not carried on. */
export function times(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return pointOf(floor(a).times(floor(b)));
  if (hasNegative(a) || hasNegative(b)) return open;
  return { low: both(a.low, b.low, (x, y) => x.times(y)), high: both(a.high, b.high, (x, y) => x.times(y)) };
}

/** The quotient; null where nothing can be divided by the second. An open denominator leaves the quotient bounded above only. */
export function over(a: Interval, b: Interval): Interval | null {
  if (isPoint(b) && floor(b).isZero()) return null;
  if (isPoint(a) && isPoint(b)) return pointOf(floor(a).div(floor(b)));
  if (hasNegative(a) || hasNegative(b)) return open;
  return {
    low: both(a.low, b.high, (x, y) => x.div(y)),
    high: b.low === null || b.low.isZero() ? null : both(a.high, b.low, (x, y) => x.div(y)),
  };
}
