import fc from 'fast-check';
import type { Amount, AmountField } from '#shared/domain/amount/amount.ts';
import type { ReadInput } from '#shared/domain/amount/amount-input.ts';
import { Exact } from '#shared/lib/decimal.ts';

export const fixed = { seed: 20261122, numRuns: 800 };
export const words = { id: 'a', text: { zh: '金额', en: 'Amount' } };

/** Decimal text with two places at most. */
export const decimals = (most: number) => fc.nat(most * 100).map((hundredths) => new Exact(hundredths).div(100).toFixed());
const percent = decimals(120);
const money = fc.constantFrom('investment' as const, 'annualRevenue' as const);
const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 9000 }), { maxLength: 3 })
  .chain((bounds) =>
    fc.tuple(...[...bounds.sort((a, b) => a - b).map(String), null].map((upTo) => percent.map((share) => ({ upTo, percent: share })))),
  );

/** Amount formulas of every operation but `by-negotiation`. */
export const amounts: fc.Arbitrary<Amount> = fc.letrec<{ amount: Amount }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    decimals(9000).map((value) => ({ op: 'fixed' as const, value, ...words })),
    fc.record({ op: fc.constant('rate' as const), percent, of: money }).map((node) => ({ ...node, ...words })),
    fc
      .record({ op: fc.constant('tier' as const), of: money, mode: fc.constantFrom('marginal' as const, 'whole' as const), bands })
      .map((node) => ({ ...node, ...words })),
    fc
      .record({ op: fc.constant('per-head' as const), each: decimals(500), count: fc.constant('headcount' as const) })
      .map((node) => ({ ...node, ...words })),
    fc.record({
      op: fc.constantFrom('sum' as const, 'min' as const, 'max' as const),
      of: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constantFrom('cap' as const, 'floor' as const), at: decimals(9000), of: tie('amount') }),
    fc.record({
      op: fc.constant('round' as const),
      to: fc.constantFrom('0.01', '0.5', '1', '100', '250'),
      mode: fc.constantFrom('half-up' as const, 'down' as const),
      of: tie('amount'),
    }),
  ),
})).amount;

/** A point within a range, and the range. */
export interface Within {
  min: string;
  max: string;
  point: string;
}
const within: fc.Arbitrary<Within> = fc.tuple(decimals(9999), decimals(9999), decimals(9999)).map((values) => {
  const [min = '0', point = '0', max = '0'] = [...values].sort((a, b) => new Exact(a).cmp(b));
  return { min, point, max };
});
const heads: fc.Arbitrary<Within> = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)).map((values) => {
  const [min = 0, point = 0, max = 0] = [...values].sort((a, b) => a - b);
  return { min: String(min), point: String(point), max: String(max) };
});
export type Inputs = Record<'investment' | 'annualRevenue' | 'headcount', Within>;
export const inputs: fc.Arbitrary<Inputs> = fc.record({ investment: within, annualRevenue: within, headcount: heads });

/** Reads the inputs as ranges, or as the point within each. */
export const reading =
  (given: Inputs, as: 'range' | 'point'): ReadInput =>
  (field: AmountField) => {
    const known = field === 'investment' || field === 'annualRevenue' || field === 'headcount' ? given[field] : undefined;
    if (known === undefined) return { span: null, why: { zh: '未知', en: 'not known' } };
    const [low, high] = as === 'range' ? [new Exact(known.min), new Exact(known.max)] : [new Exact(known.point), new Exact(known.point)];
    return { span: { low, base: low.plus(high).div(2), high }, assumptions: [], name: { zh: field, en: field } };
  };
