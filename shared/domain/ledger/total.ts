import type { Fact } from '#shared/domain/fact/fact.ts';
import { boundsOf, measureOf, sumOfBounds, type Bounds } from '#shared/domain/conflict/bounds.ts';
import { Exact } from '#shared/lib/decimal.ts';

type Figure = Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency'>;

/** As `boundsOf`, with an exact figure taken at its word: "49" of 4.9 bn is 4.9 bn, not what rounds to it. */
export function printedBounds(figure: Figure): Bounds | null {
  if (figure.value.number === null || figure.qualifier !== 'exact') return boundsOf(figure);
  const value = new Exact(figure.value.number).times(figure.scale);
  return { low: value, high: value };
}

/** Ends as exact decimal text; null is an open end. */
export interface Ends {
  low: string | null;
  high: string | null;
}
const endsOf = ({ low, high }: Bounds): Ends => ({ low: low?.toFixed() ?? null, high: high?.toFixed() ?? null });

export interface MoneyTotal extends Ends {
  currency: string;
  recordIds: string[];
}

/**
 * What figures of projects come to, one total for each currency: yuan and dollars are never one number. A bound stays a bound,
 * so a total with an "over" in it has no upper end.
 */
export function totalsByCurrency(figures: readonly { recordId: string; fact: Figure }[]): MoneyTotal[] {
  const known = figures.flatMap(({ recordId, fact }) => {
    const bounds = printedBounds(fact);
    return fact.currency === null || bounds === null ? [] : [{ recordId, bounds, currency: measureOf(fact) }];
  });
  return [...Map.groupBy(known, ({ currency }) => currency)].map(([currency, parts]) => ({
    currency,
    ...endsOf(sumOfBounds(parts.map(({ bounds }) => bounds))),
    recordIds: parts.map(({ recordId }) => recordId),
  }));
}

/** Share of a part in its whole in percent, as a range; an end that cannot be told is null. */
export type Share = Ends;

/** "49 of over 70" is at most 70 %. Null where the two are not of one measure or not figures. */
export function shareOf(part: Figure, whole: Figure): Share | null {
  if (measureOf(part) !== measureOf(whole)) return null;
  const [of, all] = [printedBounds(part), printedBounds(whole)];
  if (of === null || all === null) return null;
  const percent = (a: Bounds['low'], b: Bounds['low']): string | null =>
    a === null || b === null || b.isZero() ? null : a.div(b).times(100).toDecimalPlaces(1).toFixed();
  return { low: percent(of.low, all.high), high: percent(of.high, all.low) };
}
