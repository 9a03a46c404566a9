import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import { allOf, anyOf, evaluate, notOf } from '#shared/domain/rule/evaluate.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';

const fixed = { seed: 20260901, numRuns: 400 };
const truth = fc.constantFrom<Truth[]>('true', 'false', 'unknown');
const truths = fc.array(truth, { minLength: 1, maxLength: 5 });

describe('Kleene’s three values', () => {
  it('obey De Morgan', () => {
    fc.assert(
      fc.property(truths, (values) => {
        expect(notOf(allOf(values))).toBe(anyOf(values.map(notOf)));
        expect(notOf(anyOf(values))).toBe(allOf(values.map(notOf)));
      }),
      fixed,
    );
  });

  it('take no notice of order and repetition', () => {
    fc.assert(
      fc.property(truths, (values) => {
        expect(allOf([...values].reverse().concat(values))).toBe(allOf(values));
        expect(anyOf([...values].reverse().concat(values))).toBe(anyOf(values));
        expect(values.map((value) => notOf(notOf(value)))).toEqual(values);
      }),
      fixed,
    );
  });

  it('let the unknown decide nothing alone: replacing it either way keeps a settled result', () => {
    fc.assert(
      fc.property(truths, truth, (values, instead) => {
        const settled = values.map((value) => (value === 'unknown' ? instead : value));
        for (const join of [allOf, anyOf]) if (join(values) !== 'unknown') expect(join(settled)).toBe(join(values));
      }),
      fixed,
    );
    expect([allOf(['unknown']), anyOf(['unknown']), notOf('unknown')]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('stay open only where both outcomes are still possible', () => {
    fc.assert(
      fc.property(truths, (values) => {
        const filled = (instead: Truth): Truth[] => values.map((value) => (value === 'unknown' ? instead : value));
        for (const join of [allOf, anyOf])
          if (join(values) === 'unknown') expect(new Set([join(filled('true')), join(filled('false'))]).size).toBe(2);
      }),
      fixed,
    );
  });
});

const words = { id: 'c', text: { zh: '条件', en: 'Condition' } };
const amounts = fc.constantFrom('0', '50', '100', '150.5', '1000');
const leaf: fc.Arbitrary<Rule> = fc
  .oneof(
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('sectors' as const),
      values: fc.subarray(['health', 'biomedicine', 'medical-robotics', 'care', 'machinery'], { minLength: 1 }),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('parkDistrict' as const),
      values: fc.subarray(['minhang', 'baoshan'], { minLength: 1 }),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('registeredDistrict' as const),
      values: fc.subarray(['minhang', 'baoshan', 'none'], { minLength: 1 }),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constantFrom('needs' as const, 'qualifications' as const),
      values: fc.subarray(['cleanroom', '人才公寓', 'port'], { minLength: 1 }),
    }),
    fc.record({ op: fc.constant('is' as const), field: fc.constant('homeCountry' as const), value: fc.constantFrom('DE', 'US') }),
    fc.record({
      op: fc.constantFrom('at-least' as const, 'at-most' as const),
      field: fc.constantFrom(
        'investment' as const,
        'annualRevenue' as const,
        'landMu' as const,
        'floorAreaM2' as const,
        'headcount' as const,
        'rdSharePercent' as const,
        'foundedYear' as const,
      ),
      value: amounts,
    }),
    fc.record({ op: fc.constant('in' as const), field: fc.constant('question:any' as const), values: fc.constant<string[]>(['yes']) }),
  )
  .map((node) => ({ ...node, ...words }));
const { tree } = fc.letrec<{ tree: Rule }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('tree') }),
  ),
}));

const range = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const money = range.chain((bounds) => fc.constantFrom('CNY' as const, 'USD' as const).map((currency) => ({ ...bounds, currency })));
/** Everything there is to know about an investor. */
const whole = fc.record({
  sectors: fc.subarray(['health', 'biomedicine', 'medical-robotics', 'care', 'machinery'], { minLength: 1 }),
  registeredDistrict: fc.constantFrom('minhang', 'baoshan', null),
  needs: fc.subarray(['cleanroom', '人才公寓', 'port']),
  qualifications: fc.subarray(['cleanroom', 'port']),
  homeCountry: fc.constantFrom('DE', 'US'),
  investment: money,
  annualRevenue: money,
  landMu: range,
  floorAreaM2: range,
  headcount: range,
  rdSharePercent: fc.integer({ min: 0, max: 100 }),
  foundedYear: fc.integer({ min: 1, max: 2000 }),
});
const ends = ['investment', 'annualRevenue', 'landMu', 'floorAreaM2', 'headcount'] as const;

/** The profile with some properties, and some ends of ranges, not yet known. */
const lessKnown = (profile: Partial<InvestorProfile>, known: ReadonlySet<string>): Partial<InvestorProfile> => {
  const kept = Object.fromEntries(Object.entries(profile).filter(([key]) => known.has(key))) as Partial<InvestorProfile>;
  for (const key of ends) {
    const value = kept[key];
    if (value === undefined) continue;
    const { min: _min, ...withoutMin } = value;
    const { max: _max, ...withoutMax } = value;
    if (known.has(`${key}.max-only`)) Object.assign(kept, { [key]: withoutMin });
    else if (known.has(`${key}.min-only`)) Object.assign(kept, { [key]: withoutMax });
  }
  return kept;
};
const keys = [
  'sectors',
  'registeredDistrict',
  'needs',
  'qualifications',
  'homeCountry',
  'rdSharePercent',
  'foundedYear',
  ...ends,
  ...ends.flatMap((key) => [`${key}.max-only`, `${key}.min-only`]),
];

describe('a condition tree', () => {
  it('never turns a settled verdict when more becomes known', () => {
    fc.assert(
      fc.property(tree, whole, fc.subarray(keys), fc.boolean(), (rule, profile, known, chosen) => {
        const before = evaluate(rule, contextOf(lessKnown(profile, new Set(known)), chosen ? ['minhang'] : null)).result;
        const after = evaluate(rule, contextOf(profile, ['minhang'])).result;
        if (before !== 'unknown') expect(after).toBe(before);
      }),
      { ...fixed, numRuns: 3000 },
    );
  });

  it('settles nothing that no condition settles', () => {
    fc.assert(
      fc.property(tree, (rule) => {
        expect(evaluate(rule, contextOf({})).result).toBe('unknown');
      }),
      fixed,
    );
  });

  it('is turned round by “not”, with the same trace', () => {
    fc.assert(
      fc.property(tree, whole, (rule, profile) => {
        const plain = evaluate(rule, contextOf(profile, ['minhang']));
        expect(evaluate({ op: 'not', of: rule }, contextOf(profile, ['minhang']))).toEqual({
          result: notOf(plain.result),
          trace: plain.trace,
        });
      }),
      fixed,
    );
  });
});
