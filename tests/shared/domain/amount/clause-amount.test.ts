import { describe, expect, it } from 'vitest';
import { clauseSchema, type Clause } from '#shared/domain/clause/clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { matchClause } from '#shared/domain/match/match-clause.ts';
import { sampleClause, sampleModel } from '../sample-model.ts';

const text = { zh: '按投资额 10%', en: '10 % of the investment' };
const home = {
  op: 'is' as const,
  field: 'homeCountry' as const,
  value: 'DE',
  id: 'home',
  text: { zh: '德国', en: 'Germany' },
  ask: { zh: '国家？', en: 'Country?' },
};
const withFormula = (formula: NonNullable<Clause['amount']>['formula']): Partial<Clause> => ({
  conditions: home,
  amount: { low: null, high: null, currency: 'CNY', per: null, formula },
});
const rate = withFormula({ op: 'rate', percent: '10', of: 'investment', id: 'rate', text });
const judge = (clause: Partial<Clause>, profile: Partial<InvestorProfile> = {}, day?: string) =>
  matchClause(sampleClause(clause), sampleModel(), {
    profile: { codeName: 'Heron', ...profile },
    sectors: { industries: new Set(), unknown: [] },
    districts: null,
    day,
  });

describe('a clause with a formula', () => {
  const german: Partial<InvestorProfile> = { homeCountry: 'DE' };

  it('yields its amount from what the investor plans', () => {
    const found = judge(rate, { ...german, investment: { min: 100, max: 300, currency: 'CNY' } });
    expect(found.amount).toEqual({
      low: '10',
      base: '20',
      high: '30',
      currency: 'CNY',
      assumptions: [{ zh: '投资额为100–300元，基准按中值200元计', en: 'the investment is RMB 100–300; the base uses the middle, RMB 200' }],
    });
    expect(found.amountOpen).toBeUndefined();
  });

  it('tells zero, not eligible, not known and by negotiation apart', () => {
    const money = { investment: { min: 0, max: 0, currency: 'CNY' as const } };
    const answers = [
      judge(rate, { ...german, ...money }),
      judge(rate, { homeCountry: 'US', ...money }),
      judge(rate, german),
      judge(withFormula({ op: 'by-negotiation', id: 'n', text: { zh: '一事一议', en: 'case by case' } }), german),
    ].map(({ verdict, amount, amountOpen }) => [verdict, amount?.base ?? null, amountOpen?.reason ?? null]);
    expect(answers).toEqual([
      ['fits', '0', null],
      ['does-not-fit', null, null],
      ['fits', null, 'unknown'],
      ['fits', null, 'by-negotiation'],
    ]);
  });
});

describe('a clause that fits or not', () => {
  it('says what would change that', () => {
    const open = judge({ conditions: home });
    expect([open.missing, open.flips?.map(({ to, result }) => [to, result])]).toEqual([
      [{ field: 'homeCountry', conditions: ['home'], ask: [home.ask] }],
      [
        ['true', 'true'],
        ['false', 'false'],
      ],
    ]);
    expect(judge({ conditions: home }, { homeCountry: 'DE' }).flips?.map(({ from, to, result }) => [from, to, result])).toEqual([
      ['true', 'false', 'false'],
    ]);
  });

  it('counts on the days of its version only', () => {
    const dated: Partial<Clause> = {
      conditions: home,
      version: { number: 2, effectiveFrom: '2024-01-01', effectiveTo: null, supersedes: null },
    };
    expect([undefined, '2023-12-31', '2024-01-01'].map((day) => judge(dated, { homeCountry: 'DE' }, day).verdict)).toEqual([
      'cannot-tell',
      'does-not-fit',
      'fits',
    ]);
  });

  it('without conditions cannot be told; the conditions are a gap to ask for, and the trace keeps to what the source says', () => {
    const unsure = judge({ conditions: null, status: 'unknown' });
    expect([unsure.verdict, unsure.trace.map(({ id }) => id), unsure.ask.length]).toEqual(['cannot-tell', ['in-force'], 2]);
    expect(unsure.flips?.map(({ condition, to, result }) => [condition, to, result])).toEqual([
      ['in-force', 'false', 'false'],
      ['conditions-not-given', 'false', 'false'],
    ]);
    const inForce = judge({ conditions: null });
    expect([inForce.verdict, inForce.trace, inForce.flips?.map(({ to, result }) => [to, result])]).toEqual([
      'cannot-tell',
      [],
      [
        ['true', 'true'],
        ['false', 'false'],
      ],
    ]);
  });
});

describe('the schema of a clause', () => {
  it('takes one written before there were formulas, groups and versions', () => {
    expect(clauseSchema.parse(sampleClause())).toEqual(sampleClause());
  });

  it('takes one with everything', () => {
    const whole = sampleClause({
      ...rate,
      group: 'g',
      stacksWith: ['clause-2'],
      excludes: ['clause-3'],
      cap: { id: 'k', at: '5', text },
      version: { number: 2, effectiveFrom: '2024-01-01', effectiveTo: null, supersedes: 'clause-0' },
    });
    expect(clauseSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });
});
