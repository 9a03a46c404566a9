import { Exact } from '#shared/lib/decimal.ts';
import type { Band } from './amount.ts';

/** Every value from `low` to `high`, with the one that is reckoned with; `high` is Infinity where nothing bounds it. */
export interface Span {
  low: Exact;
  base: Exact;
  high: Exact;
}
type Point = (value: Exact) => Exact;

const zero = new Exact(0);
export const pointSpan = (value: string): Span => ({ low: new Exact(value), base: new Exact(value), high: new Exact(value) });

/** A step that never falls as its input rises keeps the ends of the span. */
export const rising = ({ low, base, high }: Span, step: Point): Span => ({ low: step(low), base: step(base), high: step(high) });

export function foldSpans(spans: readonly Span[], join: (a: Exact, b: Exact) => Exact): Span {
  const [first = pointSpan('0'), ...rest] = spans;
  return rest.reduce(
    (sum, span) => ({ low: join(sum.low, span.low), base: join(sum.base, span.base), high: join(sum.high, span.high) }),
    first,
  );
}

/** Nothing of something without bound is nothing. */
const times = (value: Exact, factor: Exact): Exact => (factor.isZero() ? zero : value.times(factor));
export const multiple = (factor: string): Point => {
  const exact = new Exact(factor);
  return (value) => times(value, exact);
};
export const percentOf = (percent: string): Point => multiple(new Exact(percent).div(100).toFixed());

/** Each band's percentage on the part of the value that lies within the band. */
export function marginal(bands: readonly Band[]): Point {
  return (value) => {
    let [sum, from] = [zero, zero];
    for (const { upTo, percent } of bands) {
      const end = upTo === null ? value : Exact.min(value, upTo);
      if (end.gt(from)) sum = sum.plus(percentOf(percent)(end.minus(from)));
      from = Exact.max(from, end);
    }
    return sum;
  };
}

const bandOf = (bands: readonly Band[], value: Exact): Band | undefined => bands.find(({ upTo }) => upTo === null || value.lte(upTo));

/** The percentage of the band that the value falls in, on the whole of it. */
export const whole =
  (bands: readonly Band[]): Point =>
  (value) =>
    percentOf(bandOf(bands, value)?.percent ?? '0')(value);

/** A whole-value tier may fall where a band ends, so both sides of every bound within the span count. */
export function wholeSpan({ low, base, high }: Span, bands: readonly Band[]): Span {
  const at = whole(bands);
  const ends = [at(low), at(high)];
  bands.forEach(({ upTo, percent }, index) => {
    const next = bands[index + 1];
    if (upTo === null || next === undefined || low.gt(upTo) || high.lte(upTo)) return;
    ends.push(percentOf(percent)(new Exact(upTo)), percentOf(next.percent)(new Exact(upTo)));
  });
  return { low: Exact.min(...ends), base: at(base), high: Exact.max(...ends) };
}
