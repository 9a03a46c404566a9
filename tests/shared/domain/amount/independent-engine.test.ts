import { evaluateExpressionSync } from '@gorules/zen-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '#shared/domain/amount/amount.ts';
import { evaluateAmount } from '#shared/domain/amount/evaluate-amount.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';
import { amounts, decimals, fixed, inputs, reading, words, type Inputs } from './amount-arbitrary.ts';

/** The formula in the other engine's language, which reckons in decimals of 28 digits. */
function expression(amount: Amount, given: Inputs): string {
  const inner = (part: Amount): string => expression(part, given);
  const input = (field: string): string =>
    field === 'investment' || field === 'annualRevenue' || field === 'headcount' ? given[field].point : '0';
  switch (amount.op) {
    case 'fixed':
      return amount.value;
    case 'rate':
      return `(${input(amount.of)} * ${amount.percent} / 100)`;
    case 'per-head':
      return `(${input(amount.count)} * ${amount.each})`;
    case 'tier': {
      const value = input(amount.of);
      if (amount.mode === 'whole')
        return amount.bands.reduceRight(
          (rest, { upTo, percent }) =>
            upTo === null ? `(${value} * ${percent} / 100)` : `(${value} <= ${upTo} ? ${value} * ${percent} / 100 : ${rest})`,
          '0',
        );
      return `sum([${amount.bands.map(({ upTo, percent }, at) => `max([0, ${upTo === null ? value : `min([${value}, ${upTo}])`} - ${amount.bands[at - 1]?.upTo ?? '0'}]) * ${percent} / 100`).join(', ')}])`;
    }
    case 'sum':
    case 'min':
    case 'max':
      return `${amount.op}([${amount.of.map(inner).join(', ')}])`;
    case 'cap':
      return `min([${inner(amount.of)}, ${amount.at}])`;
    case 'floor':
      return `max([${inner(amount.of)}, ${amount.at}])`;
    case 'round':
      return `(floor(${inner(amount.of)} / ${amount.to}${amount.mode === 'half-up' ? ' + 0.5' : ''}) * ${amount.to})`;
    case 'by-negotiation':
      throw new Error('no figure');
  }
}

describe('an engine written by others', () => {
  it('comes to the same amount to the last digit', () => {
    fc.assert(
      fc.property(amounts, inputs, (amount, given) => {
        const found = evaluateAmount(amount, reading(given, 'point'));
        if (found.kind !== 'known') throw new Error('open');
        // Compared within the engine: what leaves it is a floating-point number.
        expect([evaluateExpressionSync(`${expression(amount, given)} == ${found.base}`, {}), found.base]).toEqual([true, found.base]);
      }),
      { ...fixed, numRuns: 2000 },
    );
  });

  it('tells a last digit apart, so that agreement means something', () => {
    expect(evaluateExpressionSync('(9999.99 * 119.99 / 100) == 11998.988001', {})).toBe(true);
    expect(evaluateExpressionSync('(9999.99 * 119.99 / 100) == 11998.988002', {})).toBe(false);
  });

  it('settles comparisons of known figures alike', () => {
    const profile = (value: string) => ({ investment: { min: Number(value), max: Number(value), currency: 'CNY' as const } });
    fc.assert(
      fc.property(decimals(30), fc.tuple(decimals(30), decimals(30)), (value, [low, high]) => {
        const told = (rule: Rule) => evaluate(rule, contextOf(profile(value))).result === 'true';
        expect(told({ op: 'at-least', field: 'investment', value: low, ...words })).toBe(evaluateExpressionSync(`${value} >= ${low}`, {}));
        expect(told({ op: 'at-most', field: 'investment', value: low, ...words })).toBe(evaluateExpressionSync(`${value} <= ${low}`, {}));
        expect(told({ op: 'between', field: 'investment', min: low, max: high, ...words })).toBe(
          evaluateExpressionSync(`${value} >= ${low} and ${value} <= ${high}`, {}),
        );
      }),
      fixed,
    );
  });
});
