import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import type { AsOf } from '#shared/lib/date.ts';
import { bind, inputsAt, timeKey, timesOf, type MeasureInput } from './compute-measure.ts';
import { evaluate, parseExpression, sectorSymbolsOf } from './expression.ts';
import { intervalOf, isPoint, over, type Interval } from './interval.ts';

/** An input that a year lacks. */
export interface MissingInput {
  at: AsOf;
  symbol: string;
  sectorId: string | null;
}

/**
 * Why two years are not compared: an input is missing, the sectors, their weights or what a score is based on differ, the times
 * are not one year apart, or the earlier index is nothing or only a bound.
 */
export type GrowthRefusal =
  | { why: 'missing'; missing: MissingInput[] }
  | { why: 'sectors' | 'weights' | 'base'; sectorIds: string[] }
  | { why: 'apart' | 'bounds' };

/** From one time of the index to the next; `value` is a share (0.1 is 10 %), `inputs` the facts of both times. */
export type GrowthStep = { from: AsOf; to: AsOf } & (
  | { known: true; value: Interval; inputs: string[] }
  | ({ known: false } & GrowthRefusal)
);

/** Symbols of weights begin with w, as the formulas of the sources write them. */
export const isWeight = (symbol: string): boolean => symbol.startsWith('w');

interface Moment {
  asOf: AsOf;
  used: MeasureInput[];
  missing: MissingInput[];
}

const slotOf = ({ symbol, sectorId }: Pick<MeasureInput, 'symbol' | 'sectorId'>): string => `${symbol} ${sectorId ?? ''}`;

function momentsOf(formula: Formula, inputs: readonly MeasureInput[]): Moment[] {
  const below = new Set(sectorSymbolsOf(parseExpression(formula.expression).tree));
  return timesOf(inputs).flatMap((key) => {
    const used = inputsAt(inputs, key);
    const asOf = used.find(({ fact }) => timeKey(fact) === key)?.fact.asOf;
    if (key === null || asOf === undefined) return [];
    const sectors = sectorIdsOf(used);
    const given = new Set(used.map(slotOf));
    const needed = formula.variables.flatMap(({ symbol }) =>
      (below.has(symbol) ? sectors : [null]).map((sectorId) => ({ symbol, sectorId })),
    );
    return [{ asOf, used, missing: needed.filter((slot) => !given.has(slotOf(slot))).map((slot) => ({ at: asOf, ...slot })) }];
  });
}

/** Sectors in the order of their ids: inputs come in the order they were entered, which says nothing. */
const sectorIdsOf = (inputs: readonly MeasureInput[]): string[] =>
  [...new Set(inputs.flatMap(({ sectorId }) => sectorId ?? []))].toSorted();

/** What makes two scores one series: what they are counted of, and in what. */
const baseOf = ({ baseNote, unit, currency, value }: Fact): string =>
  JSON.stringify([baseNote?.zh ?? null, baseNote?.en ?? null, unit, currency, value.text === null]);

const weightOf = (fact: Fact): string => {
  const { low, high } = intervalOf(fact) ?? { low: null, high: null };
  const share = (end: Exact | null): string | null => (fact.unit === 'percent' ? end?.div(100) : end)?.toFixed() ?? null;
  return JSON.stringify([share(low), share(high)]);
};

/** Sectors whose inputs of that kind are not alike in both. */
function differing(before: Moment, after: Moment, alike: { of: (input: MeasureInput) => boolean; by: (fact: Fact) => string }): string[] {
  const there = new Map(before.used.filter(alike.of).map((input) => [slotOf(input), alike.by(input.fact)]));
  return sectorIdsOf(after.used.filter((input) => alike.of(input) && there.get(slotOf(input)) !== alike.by(input.fact)));
}

/** True for the same period of two years that follow each other. */
function oneYearApart(before: AsOf, after: AsOf): boolean {
  const next = (day: string | null): string => (day === null ? '' : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`);
  // The last day of February is the same period in a leap year.
  const plain = (day: string | null): string => (day ?? '').replace(/-02-29$/, '-02-28');
  return (
    before.precision === after.precision &&
    plain(next(before.from)) === plain(after.from) &&
    plain(next(plain(before.to))) === plain(after.to)
  );
}

function refusalOf(before: Moment, after: Moment): GrowthRefusal | null {
  const missing = [...before.missing, ...after.missing];
  if (missing.length > 0) return { why: 'missing', missing };
  if (!oneYearApart(before.asOf, after.asOf)) return { why: 'apart' };
  const [earlier, later] = [sectorIdsOf(before.used), sectorIdsOf(after.used)];
  const sectors = sectorIdsOf([...before.used, ...after.used]).filter((id) => !earlier.includes(id) || !later.includes(id));
  if (sectors.length > 0) return { why: 'sectors', sectorIds: sectors };
  const weights = differing(before, after, { of: ({ symbol }) => isWeight(symbol), by: weightOf });
  if (weights.length > 0) return { why: 'weights', sectorIds: weights };
  const bases = differing(before, after, { of: ({ symbol }) => !isWeight(symbol), by: baseOf });
  return bases.length > 0 ? { why: 'base', sectorIds: bases } : null;
}

/** Later over earlier, less one; null where a bound or nothing stands below. */
function growthOf(formula: Formula, before: Moment, after: Moment): Interval | null {
  const { tree } = parseExpression(formula.expression);
  const [first, second] = [evaluate(tree, bind(before.used)), evaluate(tree, bind(after.used))];
  if (!first.known || !second.known || !isPoint(first.value) || !isPoint(second.value)) return null;
  const ratio = over(second.value, first.value);
  if (ratio === null || ratio.low === null || first.value.low?.isNegative() === true) return null;
  const value = ratio.low.minus(1);
  return { low: value, high: value };
}

/**
 * How an index that adds weighted scores up over sectors grew from each time to the next, the latest first. Years are compared
 * only with the same sectors, weights, bases and units; everything else says why not. Empty for a formula without sectors.
 */
export function indexGrowth(formula: Formula, inputs: readonly MeasureInput[]): GrowthStep[] {
  if (sectorSymbolsOf(parseExpression(formula.expression).tree).length === 0) return [];
  const moments = momentsOf(formula, inputs);
  return moments.slice(0, -1).flatMap((after, place): GrowthStep[] => {
    const before = moments[place + 1];
    if (before === undefined) return [];
    const step = { from: before.asOf, to: after.asOf };
    const refusal = refusalOf(before, after);
    if (refusal !== null) return [{ ...step, known: false, ...refusal }];
    const value = growthOf(formula, before, after);
    if (value === null) return [{ ...step, known: false, why: 'bounds' }];
    return [{ ...step, known: true, value, inputs: [...new Set([...before.used, ...after.used].map(({ fact }) => fact.id))] }];
  });
}
