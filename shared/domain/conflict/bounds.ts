import type { Fact } from '#shared/domain/fact/fact.ts';
import { Exact } from '#shared/lib/decimal.ts';

/** What a figure allows the true value to be; null is no bound on that side. Both ends belong to it. */
export interface Bounds {
  low: Exact | null;
  high: Exact | null;
}
type Figure = Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency'>;

/** How far below its number "nearly" may lie, and how far off "about" may be. */
const nearlyFrom = '0.8';
const aboutFrom = '0.9';
const aboutTo = '1.1';

/** Square metres in a unit of area, as a fraction, so that 亩 stays exact. */
const areas: Partial<Record<string, readonly [times: number, by: number]>> = {
  m2: [1, 1],
  km2: [1_000_000, 1],
  ha: [10_000, 1],
  mu: [2000, 3],
};

/** Figures of the same measure may be set against each other: one currency, one unit, or any two units of area. */
export function measureOf({ unit, currency }: Pick<Fact, 'unit' | 'currency'>): string {
  if (currency !== null) return currency;
  return unit !== null && areas[unit] !== undefined ? 'area' : (unit ?? 'none');
}

function inBase(printed: string, { scale, unit }: Figure): Exact {
  const [times, by] = areas[unit ?? ''] ?? [1, 1];
  return new Exact(printed).times(scale).times(times).div(by);
}

/**
 * Half of the last printed place: 357 stands for anything that is rounded to 357 where figures are scaled or have decimals.
 * A plain whole number of things is a count and exact.
 */
function rounding(printed: string, figure: Figure): Exact {
  const decimals = printed.split('.')[1]?.length ?? 0;
  if (decimals === 0 && figure.scale === '1' && figure.unit !== 'percent' && figure.currency === null && measureOf(figure) !== 'area')
    return new Exact(0);
  return inBase(new Exact(10).pow(-decimals).times('0.4999').toFixed(), figure);
}

const point = (printed: string, figure: Figure): Bounds => {
  const value = inBase(printed, figure);
  const half = rounding(printed, figure);
  return { low: value.minus(half), high: value.plus(half) };
};

/** The bounds of a figure in its base measure; null for words. `over`, `nearly` and `about` are bounds, never points. */
export function boundsOf(figure: Figure): Bounds | null {
  const { number, min, max } = figure.value;
  if (number === null) {
    if (min === null && max === null) return null;
    return { low: min === null ? null : inBase(min, figure), high: max === null ? null : inBase(max, figure) };
  }
  const value = inBase(number, figure);
  switch (figure.qualifier) {
    case 'over':
    case 'at-least':
      return { low: value, high: null };
    case 'at-most':
      return { low: null, high: value };
    case 'nearly':
      return { low: value.times(nearlyFrom), high: value };
    case 'about':
      return { low: value.times(aboutFrom), high: value.times(aboutTo) };
    case 'exact':
    case 'range':
      return point(number, figure);
  }
}

/** True where no value can be both. */
export const areApart = (a: Bounds, b: Bounds): boolean =>
  (a.low !== null && b.high !== null && a.low.gt(b.high)) || (b.low !== null && a.high !== null && b.low.gt(a.high));

const add = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : a.plus(b));
/** What figures of one measure add up to; an end that one of them leaves open is open. */
export const sumOfBounds = (all: readonly Bounds[]): Bounds =>
  all.reduce((total, { low, high }) => ({ low: add(total.low, low), high: add(total.high, high) }), {
    low: new Exact(0),
    high: new Exact(0),
  });
