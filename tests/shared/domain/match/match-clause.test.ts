import { describe, expect, it } from 'vitest';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { matchClause } from '#shared/domain/match/match-clause.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { contextOf, record, sampleClause, sampleModel } from '../sample-model.ts';

const heads: Rule = {
  op: 'at-least',
  field: 'headcount',
  value: '10',
  id: 'heads',
  text: { zh: '十人以上', en: 'Ten people' },
  ask: { zh: '几人？', en: 'How many?' },
};
const fitting: Partial<InvestorProfile> = { headcount: { min: 20 } };
const failing: Partial<InvestorProfile> = { headcount: { max: 5 } };
const amount: Clause['amount'] = { low: '1000000', high: '3000000', currency: 'CNY', per: null };

const judge = (clause: Partial<Clause>, profile: Partial<InvestorProfile> = fitting) => {
  const { cites: _cites, model: _model, ...context } = contextOf(profile);
  return matchClause(
    sampleClause(clause),
    sampleModel({ records: new Map([['fund', record('fund', { kind: 'incentive', name: { zh: '基金', en: null } })]]) }),
    context,
  );
};

describe('the verdict', () => {
  it.each<[Clause['status'], boolean, Partial<InvestorProfile>, string]>([
    ['in-force', true, fitting, 'fits'],
    ['in-force', true, {}, 'cannot-tell'],
    ['in-force', true, failing, 'does-not-fit'],
    ['in-force', false, fitting, 'cannot-tell'],
    ['unknown', true, fitting, 'cannot-tell'],
    ['unknown', true, failing, 'does-not-fit'],
    ['unknown', false, fitting, 'cannot-tell'],
    ['text-needed', true, fitting, 'cannot-tell'],
    ['text-needed', true, failing, 'does-not-fit'],
    ['text-needed', false, fitting, 'cannot-tell'],
    ['ended', true, fitting, 'does-not-fit'],
    ['ended', true, {}, 'does-not-fit'],
    ['ended', false, fitting, 'does-not-fit'],
  ])('of a clause that is %s, conditions given: %s, %j: %s', (status, given, profile, verdict) => {
    expect(judge({ status, conditions: given ? heads : null }, profile).verdict).toBe(verdict);
  });

  it('always has a trace to answer for it unless nothing can be told', () => {
    for (const status of ['in-force', 'unknown', 'text-needed', 'ended'] as const) {
      for (const profile of [fitting, failing, {}]) {
        for (const conditions of [heads, null]) {
          const { verdict, trace } = judge({ status, conditions }, profile);
          expect(verdict === 'cannot-tell' || trace.length > 0).toBe(true);
          expect(trace.every((step) => step.cites === 'cited clause-1')).toBe(true);
        }
      }
    }
  });
});

describe('what to ask', () => {
  it('is the open condition’s own question', () => {
    expect(judge({ conditions: heads }, {}).ask).toEqual([{ zh: '几人？', en: 'How many?' }]);
  });
  it('is whether the policy still holds, where the source does not say', () => {
    expect(judge({ status: 'unknown', conditions: heads }).ask.map((ask) => ask.en)).toEqual(['Is this policy still in force?']);
  });
  it('is the official text of a policy known by name, and no guess at its conditions', () => {
    expect(judge({ status: 'text-needed' }).ask.map((ask) => ask.en)).toEqual(['Get the official text before judging.']);
  });
  it('is what the conditions are, where no source gives any', () => {
    expect(judge({ conditions: null }).ask.map((ask) => ask.en)).toEqual(['What are the conditions? The source does not say.']);
  });
  it('is nothing once the verdict stands', () => {
    expect([judge({ conditions: heads }).ask, judge({ conditions: heads, status: 'ended' }, {}).ask]).toEqual([[], []]);
  });
});

describe('the amount', () => {
  it('is the clause’s own range with its middle', () => {
    expect(judge({ conditions: heads, amount }).amount).toEqual({
      low: '1000000',
      base: '2000000',
      high: '3000000',
      currency: 'CNY',
      assumptions: [],
    });
  });
  it('of a policy known by name only does not exist', () => {
    expect(judge({ status: 'text-needed', conditions: heads, amount })).toMatchObject({ amount: null, textNeeded: true });
  });
  it('of a clause that does not fit does not exist', () => {
    expect(judge({ conditions: heads, amount }, failing).amount).toBeNull();
  });
  it.each<[string, Clause['amount']]>([
    ['no amount', null],
    ['neither bound', { low: null, high: null, currency: 'CNY', per: null }],
  ])('is none and never zero where the clause gives %s', (_what, given) => {
    expect(judge({ conditions: heads, amount: given }).amount).toBeNull();
  });
  it('says what it assumes of a bound the clause does not give', () => {
    const upper = judge({
      conditions: heads,
      amount: { low: null, high: '500000', currency: 'CNY', per: { zh: '年', en: 'year' } },
    }).amount;
    expect(upper).toMatchObject({ low: '0', high: '500000' });
    expect(upper?.assumptions.map((line) => line.en)).toEqual([
      'The clause gives an upper bound only; the low end is set at 0.',
      'per year',
    ]);
    expect(
      judge({ conditions: heads, amount: { low: '5', high: null, currency: 'USD', per: null } }).amount?.assumptions.map((line) => line.en),
    ).toEqual(['The clause gives a lower bound only; there is no upper bound.']);
  });
  it.each(['个项目', '每个项目'])('says in a whole sentence what it is reckoned by (%s)', (zh) => {
    const per = { zh, en: 'project' };
    const assumptions = judge({ conditions: heads, amount: { low: '1', high: '2', currency: 'CNY', per } }).amount?.assumptions;
    expect(assumptions).toEqual([{ zh: '按每个项目计', en: 'per project' }]);
  });
  it('keeps its middle exact', () => {
    expect(judge({ conditions: heads, amount: { low: '0.1', high: '0.2', currency: 'EUR', per: null } }).amount?.base).toBe('0.15');
  });
});

it('a clause whose incentive is not in the model still has its names', () => {
  expect(judge({ incentiveId: 'gone' }).incentiveName).toEqual({ zh: null, en: null });
});
