import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { AsOf } from '#shared/lib/date.ts';
import { evaluate, parseExpression, sectorSymbolsOf, type Bindings } from './expression.ts';
import { intervalOf, pointOf, times, type Interval } from './interval.ts';
import { Exact } from '#shared/lib/decimal.ts';

/** A fact that stands for a symbol; below a sigma it belongs to one sector. */
export interface MeasureInput {
  symbol: string;
  /** The record of the sector; null for a symbol that has one value. */
  sectorId: string | null;
  fact: Fact;
}

/** A computed figure names the facts it rests on. */
export interface ComputedMeasure {
  value: Interval;
  percent: boolean;
  asOf: AsOf;
  inputs: string[];
}
export type MeasureResult =
  | { known: true; computed: ComputedMeasure }
  /** `apart`: every symbol has a value, yet no two of one time; `currencies`: money of two currencies, which is never put together. */
  | { known: false; missing: string[]; zeroBelow: boolean; apart: boolean; currencies: boolean };

/** Facts of the same period have the same key; null without a date. */
export const timeKey = ({ asOf }: Pick<Fact, 'asOf'>): string | null =>
  asOf.from === null || asOf.to === null ? null : `${asOf.to} ${asOf.from}`;
const isDated = ({ fact }: MeasureInput): boolean => timeKey(fact) !== null;

/** The inputs that speak of one time: those dated to it, and those without a date where none is. */
export function inputsAt(inputs: readonly MeasureInput[], key: string | null): MeasureInput[] {
  const fitting = inputs.filter((input) => [key, null].includes(timeKey(input.fact)));
  const slot = (input: MeasureInput): string => `${input.symbol} ${input.sectorId ?? ''}`;
  return [...Map.groupBy(fitting, slot).values()].flatMap((same) => same.find(isDated) ?? same[0] ?? []);
}

/** A percentage enters a formula as the share it is. */
const hundredth = pointOf(new Exact('0.01'));

/** Inputs as a formula takes them. */
export function bind(inputs: readonly MeasureInput[]): Bindings {
  const entries = (some: readonly MeasureInput[]): Map<string, Interval> =>
    new Map(
      some.flatMap(({ symbol, fact }) => {
        const interval = intervalOf(fact);
        if (interval === null) return [];
        return [[symbol, fact.unit === 'percent' ? times(interval, hundredth) : interval] as const];
      }),
    );
  const sectors = Map.groupBy(
    inputs.filter((input) => input.sectorId !== null),
    (input) => input.sectorId,
  );
  return { values: entries(inputs.filter((input) => input.sectorId === null)), sectors: [...sectors.values()].map(entries) };
}

function at(formula: Formula, inputs: readonly MeasureInput[], key: string | null): MeasureResult {
  const { tree, percent } = parseExpression(formula.expression);
  const used = inputsAt(inputs, key);
  const result = evaluate(tree, bind(used));
  const currencies = new Set(used.flatMap(({ fact }) => fact.currency ?? [])).size > 1;
  if (!result.known) return { known: false, missing: result.missing, zeroBelow: result.zeroBelow, apart: false, currencies };
  if (currencies) return { known: false, missing: [], zeroBelow: false, apart: false, currencies };
  const asOf = used.find(isDated)?.fact.asOf ?? { from: null, to: null, precision: 'unknown' as const };
  return { known: true, computed: { value: result.value, percent, asOf, inputs: used.map(({ fact }) => fact.id) } };
}

/** The times that inputs are dated to, the latest first; one undated time where none is dated. */
export function timesOf(inputs: readonly MeasureInput[]): (string | null)[] {
  const keys = new Set(inputs.map(({ fact }) => timeKey(fact)).filter((key) => key !== null));
  return keys.size === 0 ? [null] : [...keys].toSorted().toReversed();
}

/** Every time for which all symbols have a value, the latest first. */
export const measureHistory = (formula: Formula, inputs: readonly MeasureInput[]): ComputedMeasure[] =>
  timesOf(inputs)
    .map((key) => at(formula, inputs, key))
    .flatMap((result) => (result.known ? [result.computed] : []));

/**
 * The formula with the inputs of the latest time that has them all. Inputs of different times are never put together; those
 * without a date, such as weights, go with any.
 */
export function computeMeasure(formula: Formula, inputs: readonly MeasureInput[]): MeasureResult {
  const results = timesOf(inputs).map((key) => at(formula, inputs, key));
  const [latest] = results;
  const known = results.find((result) => result.known);
  if (known !== undefined) return known;
  if (latest === undefined || latest.known) throw new Error(`no time for ${formula.id}`);
  const given = new Set(inputs.map((input) => input.symbol));
  const { tree } = parseExpression(formula.expression);
  const sectorSymbols = new Set(sectorSymbolsOf(tree));
  const everywhere = formula.variables.map(({ symbol }) => symbol).filter((symbol) => !given.has(symbol));
  const apart =
    !latest.zeroBelow &&
    everywhere.length === 0 &&
    latest.missing.length > 0 &&
    !latest.missing.some((symbol) => sectorSymbols.has(symbol));
  return { ...latest, missing: everywhere.length > 0 ? everywhere : latest.missing, apart };
}
