import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { Rule, RuleField } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';

const words = { id: 'c', text: { zh: '条件', en: 'Condition' }, ask: { zh: '问？', en: 'Ask?' } };
const within = (field: RuleField, ...values: string[]): Rule => ({ op: 'in', field, values, ...words });
const atLeast = (field: RuleField, value: string): Rule => ({ op: 'at-least', field, value, ...words });
const atMost = (field: RuleField, value: string): Rule => ({ op: 'at-most', field, value, ...words });
const judge = (rule: Rule, profile: Partial<InvestorProfile>, districts: string[] | null = null): string =>
  evaluate(rule, contextOf(profile, districts)).result;

describe('a bound', () => {
  it.each<[string, Rule, Partial<InvestorProfile>, string]>([
    ['whole range above', atLeast('floorAreaM2', '5000'), { floorAreaM2: { min: 5000, max: 9000 } }, 'true'],
    ['whole range below', atLeast('floorAreaM2', '5000'), { floorAreaM2: { min: 1000, max: 4999 } }, 'false'],
    ['the bound lies within', atLeast('floorAreaM2', '5000'), { floorAreaM2: { min: 4000, max: 6000 } }, 'unknown'],
    ['only the low end is known, and it is enough', atLeast('floorAreaM2', '5000'), { floorAreaM2: { min: 5000 } }, 'true'],
    ['only the low end is known, and it is not enough', atLeast('floorAreaM2', '5000'), { floorAreaM2: { min: 4000 } }, 'unknown'],
    ['only the high end is known, and it is too low', atLeast('floorAreaM2', '5000'), { floorAreaM2: { max: 4999 } }, 'false'],
    ['only the high end is known, and it is enough', atLeast('floorAreaM2', '5000'), { floorAreaM2: { max: 9000 } }, 'unknown'],
    ['at most: whole range below', atMost('headcount', '100'), { headcount: { min: 1, max: 100 } }, 'true'],
    ['at most: whole range above', atMost('headcount', '100'), { headcount: { min: 101, max: 300 } }, 'false'],
    ['at most: only the low end, too high', atMost('headcount', '100'), { headcount: { min: 101 } }, 'false'],
    ['at most: only the low end', atMost('headcount', '100'), { headcount: { min: 5 } }, 'unknown'],
    ['at most: only the high end', atMost('headcount', '100'), { headcount: { max: 50 } }, 'true'],
    ['an empty range', atLeast('landMu', '1'), { landMu: {} }, 'unknown'],
    ['nothing known', atLeast('landMu', '1'), {}, 'unknown'],
    ['a single figure that meets', atLeast('rdSharePercent', '5'), { rdSharePercent: 5 }, 'true'],
    ['a single figure that does not', atLeast('rdSharePercent', '5'), { rdSharePercent: 4.999 }, 'false'],
    ['a year', atMost('foundedYear', '2020'), { foundedYear: 2021 }, 'false'],
    ['zero is a figure, not a blank', atLeast('rdSharePercent', '1'), { rdSharePercent: 0 }, 'false'],
    ['decimals are compared exactly', atLeast('rdSharePercent', '0.3'), { rdSharePercent: 0.3 }, 'true'],
    ['money in yuan', atLeast('investment', '200000000'), { investment: { min: 280_000_000, currency: 'CNY' } }, 'true'],
    ['money in another currency is not converted', atLeast('investment', '1'), { investment: { min: 1e12, currency: 'USD' } }, 'unknown'],
    [
      'money in euros is not converted either',
      atMost('annualRevenue', '1'),
      { annualRevenue: { min: 5, max: 9, currency: 'EUR' } },
      'unknown',
    ],
  ])('%s', (_what, rule, profile, expected) => {
    expect(judge(rule, profile)).toBe(expected);
  });
});

describe('a sector', () => {
  it.each([
    ['the same', ['生物医药'], ['biomedicine'], 'true'],
    ['a narrower one', ['医疗机器人'], ['biomedicine'], 'true'],
    ['two steps narrower', ['医疗机器人'], ['health'], 'true'],
    ['a wider one leaves it open', ['大健康'], ['biomedicine'], 'unknown'],
    ['a sister', ['养老'], ['biomedicine'], 'false'],
    ['another field', ['machinery'], ['biomedicine'], 'false'],
    ['one of several', ['machinery', 'biomedicine'], ['biomedicine'], 'true'],
    ['a word no industry answers to', ['量子香水'], ['biomedicine'], 'unknown'],
    ['a word no industry answers to beside a stranger', ['量子香水', 'machinery'], ['biomedicine'], 'unknown'],
    ['none given', [], ['biomedicine'], 'unknown'],
    ['not known', undefined, ['biomedicine'], 'unknown'],
  ])('%s', (_what, sectors, values, expected) => {
    expect(judge(within('sectors', ...values), sectors === undefined ? {} : { sectors })).toBe(expected);
  });
});

describe('a district', () => {
  it('of the park is unknown until a park is chosen', () => {
    expect([
      judge(within('parkDistrict', 'minhang'), {}),
      judge(within('parkDistrict', 'minhang'), {}, ['minhang']),
      judge(within('parkDistrict', 'minhang'), {}, ['baoshan']),
      judge(within('parkDistrict', 'minhang'), {}, []),
    ]).toEqual(['unknown', 'true', 'false', 'false']);
  });

  it.each([
    ['not asked yet', undefined, ['minhang'], 'unknown'],
    ['known to be nowhere in Shanghai', null, ['minhang'], 'false'],
    ['known to be nowhere, and that is wanted', null, ['none'], 'true'],
    ['in Chinese', '闵行区', ['minhang'], 'true'],
    ['without 区', '闵行', ['minhang'], 'true'],
    ['in English', 'Minhang', ['minhang'], 'true'],
    ['by key, in capitals', 'MINHANG', ['minhang'], 'true'],
    ['elsewhere', '宝山区', ['minhang'], 'false'],
    ['a name that is no district', 'Atlantis', ['minhang'], 'unknown'],
    ['an empty text', '', ['minhang'], 'unknown'],
    ['a blank', ' ', ['minhang'], 'unknown'],
  ])('of registration: %s', (_what, registeredDistrict, values, expected) => {
    expect(judge(within('registeredDistrict', ...values), registeredDistrict === undefined ? {} : { registeredDistrict })).toBe(expected);
  });

  it('an empty registration settles no district at all', () => {
    for (const district of ['minhang', 'baoshan'])
      expect(judge(within('registeredDistrict', district), { registeredDistrict: '' })).toBe('unknown');
  });
});

describe('a list', () => {
  it.each([
    ['holds the word', ['高新技术企业'], 'true'],
    ['holds it within', ['国家高新技术企业（2024）'], 'true'],
    ['holds a shorter word', ['高新技术'], 'true'],
    ['full-width and capitals', ['ＨＮＴＥ'], 'true'],
    ['something else', ['专精特新'], 'false'],
    ['nothing, as answered', [], 'false'],
    ['not known', undefined, 'unknown'],
  ])('%s', (_what, qualifications, expected) => {
    expect(judge(within('qualifications', '高新技术企业', 'hnte'), qualifications === undefined ? {} : { qualifications })).toBe(expected);
  });

  it.each([[['']], [[' ']], [['', '\u3000']]])('a blank entry (%j) says nothing and never holds a condition', (entries) => {
    expect(judge(within('qualifications', '高新技术企业'), { qualifications: entries })).not.toBe('true');
    expect(judge(within('needs', 'cleanroom'), { needs: entries })).not.toBe('true');
  });
});

describe('a single word', () => {
  it.each<[string, Rule, Partial<InvestorProfile>, string]>([
    ['project kind', within('projectKind', 'manufacturing', 'mixed'), { projectKind: 'mixed' }, 'true'],
    ['another project kind', within('projectKind', 'research'), { projectKind: 'mixed' }, 'false'],
    ['no project kind', within('projectKind', 'research'), {}, 'unknown'],
    ['home country', { op: 'is', field: 'homeCountry', value: 'DE', ...words }, { homeCountry: 'DE' }, 'true'],
    ['a question only an officer can ask', within('question:listed', 'yes'), { codeName: 'yes' }, 'unknown'],
    ['a bound on a question', atLeast('question:subscribed-capital', '1'), {}, 'unknown'],
    ['a bound on a word', atLeast('homeCountry', '1'), { homeCountry: 'DE' }, 'unknown'],
  ])('%s', (_what, rule, profile, expected) => {
    expect(judge(rule, profile)).toBe(expected);
  });
});

describe('the trace', () => {
  const tree: Rule = {
    op: 'all',
    of: [
      { ...within('projectKind', 'mixed'), id: 'kind' },
      {
        op: 'any',
        of: [
          { ...atLeast('headcount', '10'), id: 'heads' },
          { op: 'not', of: { ...within('homeCountry', 'US'), id: 'home' } },
        ],
      },
    ],
  };

  it('lists every condition in reading order with the answer used, the place, and a question where it is open', () => {
    const { result, trace } = evaluate(tree, contextOf({ projectKind: 'mixed', homeCountry: 'DE' }));
    expect(result).toBe('true');
    expect(trace).toEqual([
      {
        id: 'kind',
        condition: words.text,
        result: 'true',
        answer: { zh: '研发与制造', en: 'research and manufacturing' },
        cites: 'a place',
        ask: null,
      },
      { id: 'heads', condition: words.text, result: 'unknown', answer: { zh: '未知', en: 'not known' }, cites: 'a place', ask: words.ask },
      { id: 'home', condition: words.text, result: 'false', answer: { zh: '德国', en: 'Germany' }, cites: 'a place', ask: null },
    ]);
  });
});
