import fc from 'fast-check';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';

export const fixed = { seed: 20261122, numRuns: 600 };
const words = { text: { zh: '条件', en: 'Condition' }, ask: { zh: '问？', en: 'Ask?' } };
const districts = ['minhang', 'baoshan'];
const limits = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom('both', 'min', 'max'))
  .map(([a, b, ends]) => ({
    ...(ends === 'max' ? {} : { min: String(Math.min(a, b)) }),
    ...(ends === 'min' ? {} : { max: String(Math.max(a, b)) }),
  }));
export const periods = [
  '2026',
  '2027',
  '2028',
  '2027-Q1',
  '2027-Q2',
  '2027-Q4',
  '2027-02',
  '2027-05',
  '2027-02-14',
  '2027-06-30',
  '2027-12-31',
];
const figure = fc.constantFrom(
  'investment' as const,
  'landMu' as const,
  'headcount' as const,
  'rdSharePercent' as const,
  'foundedYear' as const,
);

const leaf: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.oneof(
      fc.tuple(figure, limits).map(([field, ends]) => ({ op: 'between' as const, field, ...ends })),
      fc.record({
        op: fc.constantFrom('at-least' as const, 'at-most' as const),
        field: figure,
        value: fc.integer({ min: 0, max: 200 }).map(String),
      }),
      fc.record({
        op: fc.constantFrom('before' as const, 'after' as const),
        field: fc.constant('start' as const),
        value: fc.constantFrom(...periods),
      }),
      fc.record({
        op: fc.constant('in' as const),
        field: fc.constant('parkDistrict' as const),
        values: fc.subarray(districts, { minLength: 1 }),
      }),
      fc.record({ op: fc.constant('is' as const), field: fc.constant('homeCountry' as const), value: fc.constantFrom('DE', 'US') }),
      fc.record({
        op: fc.constant('is' as const),
        field: fc.constantFrom('question:a' as const, 'question:b' as const),
        value: fc.constant('yes'),
      }),
    ),
    fc.nat(),
  )
  .map(([node, id]) => ({ ...node, ...words, id: `c${id}` }));

/** Condition trees of every operation. */
export const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('rule') }),
  ),
})).rule;

const point = fc.nat(200);
/** Everything that conditions read, as single figures. */
const settledProfile = fc.record({
  homeCountry: fc.constantFrom('DE', 'US'),
  investment: point,
  landMu: point,
  headcount: point,
  rdSharePercent: fc.nat(100),
  foundedYear: fc.nat(200),
  start: fc.constantFrom('2027-01-01', '2027-02-14', '2027-03-31', '2027-05-01', '2027-12-31'),
});
type Settled = typeof settledProfile extends fc.Arbitrary<infer T> ? T : never;
const slack = fc.option(fc.nat(150), { nil: null });
const loosened = fc.record({
  low: slack,
  high: slack,
  known: fc.subarray(['homeCountry', 'investment', 'landMu', 'headcount', 'rdSharePercent', 'foundedYear', 'start']),
  start: fc.constantFrom('day', 'month', 'quarter', 'year'),
});
type Loosened = typeof loosened extends fc.Arbitrary<infer T> ? T : never;

const rangeAround = (value: number, { low, high }: Pick<Loosened, 'low' | 'high'>) => ({
  ...(low === null ? {} : { min: Math.max(0, value - low) }),
  ...(high === null ? {} : { max: value + high }),
});
function dateAround(day: string, to: Loosened['start']): string {
  const month = Number(day.slice(5, 7));
  if (to === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return to === 'day' ? day : day.slice(0, to === 'month' ? 7 : 4);
}

function profileOf(settled: Settled, loose: Loosened): Partial<InvestorProfile> {
  const whole: Partial<InvestorProfile> = {
    homeCountry: settled.homeCountry,
    investment: { ...rangeAround(settled.investment, loose), currency: 'CNY' },
    landMu: rangeAround(settled.landMu, loose),
    headcount: rangeAround(settled.headcount, loose),
    rdSharePercent: settled.rdSharePercent,
    foundedYear: settled.foundedYear,
    start: dateAround(settled.start, loose.start),
  };
  // The keys kept are properties of the profile, whatever `fromEntries` makes of them.
  return Object.fromEntries(Object.entries(whole).filter(([key]) => loose.known.includes(key))) as Partial<InvestorProfile>;
}
const all = ['homeCountry', 'investment', 'landMu', 'headcount', 'rdSharePercent', 'foundedYear', 'start'];

/** A profile of which everything is known, and the same investor known less well: fewer properties, wider ranges, coarser dates. */
export const knownMoreAndLess = fc.tuple(settledProfile, loosened).map(([settled, loose]) => ({
  more: profileOf(settled, { low: 0, high: 0, known: all, start: 'day' }),
  less: profileOf(settled, loose),
}));
