import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import { readPeriod } from '#shared/domain/rule/period.ts';
import { ruleSchema, type Rule } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';

const words = { id: 'c', text: { zh: '条件', en: 'Condition' } };
const judge = (rule: Rule, profile: Partial<InvestorProfile>): string => evaluate(rule, contextOf(profile)).result;

describe('a range', () => {
  const between = (min?: string, max?: string): Rule => ({ op: 'between', field: 'headcount', min, max, ...words });
  it.each<[string, Rule, Partial<InvestorProfile>, string]>([
    ['within', between('10', '20'), { headcount: { min: 12, max: 18 } }, 'true'],
    ['both ends belong to it', between('10', '20'), { headcount: { min: 10, max: 20 } }, 'true'],
    ['below', between('10', '20'), { headcount: { max: 9 } }, 'false'],
    ['above', between('10', '20'), { headcount: { min: 21 } }, 'false'],
    ['across the low end', between('10', '20'), { headcount: { min: 9, max: 12 } }, 'unknown'],
    ['around it', between('10', '20'), { headcount: { min: 1, max: 90 } }, 'unknown'],
    ['only one end known', between('10', '20'), { headcount: { min: 12 } }, 'unknown'],
    ['open above', between('10'), { headcount: { min: 12 } }, 'true'],
    ['open below', between(undefined, '20'), { headcount: { max: 12 } }, 'true'],
    ['nothing known', between('10', '20'), {}, 'unknown'],
  ])('%s', (_what, rule, profile, expected) => {
    expect(judge(rule, profile)).toBe(expected);
  });
});

describe('a date', () => {
  const date = (op: 'before' | 'after', value: string): Rule => ({ op, field: 'start', value, ...words });
  it.each<[string, Rule, string | undefined, string]>([
    ['the day before', date('before', '2027-04'), '2027-03-31', 'true'],
    ['the first day is not before', date('before', '2027-04'), '2027-04-01', 'false'],
    ['a quarter before', date('before', '2027-Q3'), '2027-Q2', 'true'],
    ['a year around it', date('before', '2027-Q3'), '2027', 'unknown'],
    ['the same month', date('before', '2027-04'), '2027-04', 'false'],
    ['the last day is not after', date('after', '2027-Q2'), '2027-06-30', 'false'],
    ['the day after', date('after', '2027-Q2'), '2027-07-01', 'true'],
    ['a year around it, after', date('after', '2027-Q2'), '2027', 'unknown'],
    ['a year later', date('after', '2026'), '2027', 'true'],
    ['no date given', date('after', '2026'), undefined, 'unknown'],
    ['a day no calendar has', date('after', '2026'), '2027-02-30', 'unknown'],
  ])('%s', (_what, rule, start, expected) => {
    expect(judge(rule, start === undefined ? {} : { start })).toBe(expected);
  });

  it('spans the days it may mean', () => {
    expect(['2024', '2024-Q1', '2024-Q4', '2024-02', '2023-02-28', '2023-02-29', '2023-13', '2023-Q5', ''].map(readPeriod)).toEqual([
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-10-01', to: '2024-12-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2023-02-28', to: '2023-02-28' },
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the schema', () => {
  it.each<[string, object]>([
    ['a bound on a word', { op: 'at-least', field: 'homeCountry', value: '1', ...words }],
    ['a bound that is no number', { op: 'at-most', field: 'headcount', value: 'many', ...words }],
    ['a word for a figure', { op: 'is', field: 'headcount', value: '1', ...words }],
    ['a range without ends', { op: 'between', field: 'headcount', ...words }],
    ['a range turned round', { op: 'between', field: 'headcount', min: '20', max: '10', ...words }],
    ['a date no calendar has', { op: 'before', field: 'start', value: '2027-02-30', ...words }],
    ['a date on a figure', { op: 'before', field: 'foundedYear', value: '2027', ...words }],
    ['a leaf without words', { op: 'is', field: 'homeCountry', value: 'DE', id: 'c' }],
    ['words in one language', { op: 'is', field: 'homeCountry', value: 'DE', id: 'c', text: { zh: '条件' } }],
    ['an empty group', { op: 'all', of: [] }],
    ['code', { op: 'eval', value: '1 + 1', ...words }],
    ['a property nobody reads', { op: 'is', field: 'homeCountry', value: 'DE', ...words, script: 'x' }],
  ])('refuses %s', (_what, rule) => {
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });
});
