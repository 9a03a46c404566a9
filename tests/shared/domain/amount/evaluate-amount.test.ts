import { describe, expect, it } from 'vitest';
import { amountSchema, type Amount, type AmountField, type Band } from '#shared/domain/amount/amount.ts';
import { profileInputs } from '#shared/domain/amount/amount-input.ts';
import { evaluateAmount, type AmountEvaluation } from '#shared/domain/amount/evaluate-amount.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';

const words = { id: 'a', text: { zh: '金额', en: 'Amount' } };
const rate = (percent: string, of: AmountField = 'investment'): Amount => ({ op: 'rate', percent, of, ...words });
const fixedAmount = (value: string): Amount => ({ op: 'fixed', value, ...words });
const perHead = (each: string): Amount => ({ op: 'per-head', each, count: 'headcount', ...words });
const negotiated: Amount = { op: 'by-negotiation', id: 'n', text: { zh: '一事一议', en: 'case by case' } };
const bands: Band[] = [
  { upTo: '100', percent: '10' },
  { upTo: '1000', percent: '5' },
  { upTo: null, percent: '1' },
];
const tier = (mode: 'marginal' | 'whole'): Amount => ({ op: 'tier', of: 'investment', mode, bands, ...words });
const reckon = (
  amount: Amount,
  profile: Partial<InvestorProfile>,
  answered?: Map<string, { min?: string; max?: string }>,
): AmountEvaluation => evaluateAmount(amount, profileInputs({ codeName: 'Heron', ...profile }, 'CNY', answered));
const invests = (min?: number, max = min): Partial<InvestorProfile> => ({
  investment: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), currency: 'CNY' },
});
const shown = (found: AmountEvaluation): string =>
  found.kind === 'known' ? [...new Set([found.low, found.base, found.high])].join(' ') : found.open.reason;

describe('an amount', () => {
  it.each<[string, Amount, Partial<InvestorProfile>, string]>([
    ['fixed', fixedAmount('500000'), {}, '500000'],
    ['zero is an amount', fixedAmount('0'), {}, '0'],
    ['a rate, exactly', rate('12.5'), invests(0.1), '0.0125'],
    ['a rate of a range', rate('10'), invests(100, 300), '10 20 30'],
    ['marginal tier, at a bound', tier('marginal'), invests(100), '10'],
    ['marginal tier, in the open band', tier('marginal'), invests(2000), '65'],
    ['whole tier, at a bound', tier('whole'), invests(100), '10'],
    ['whole tier, just above it', tier('whole'), invests(101), '5.05'],
    ['whole tier over a bound where it falls', tier('whole'), invests(80, 120), '5 10'],
    ['per head', perHead('30000'), { headcount: { min: 5, max: 5 } }, '150000'],
    ['a sum', { op: 'sum', of: [fixedAmount('1'), rate('10')] }, invests(100, 300), '11 21 31'],
    ['the smaller', { op: 'min', of: [fixedAmount('20'), rate('10')] }, invests(100, 300), '10 20'],
    ['the larger', { op: 'max', of: [fixedAmount('20'), rate('10')] }, invests(100, 300), '20 30'],
    ['a cap', { op: 'cap', at: '25', of: rate('10') }, invests(100, 300), '10 20 25'],
    ['a floor', { op: 'floor', at: '15', of: rate('10') }, invests(100, 300), '15 20 30'],
    ['rounding half up', { op: 'round', to: '100', mode: 'half-up', of: fixedAmount('250') }, {}, '300'],
    ['rounding down', { op: 'round', to: '100', mode: 'down', of: fixedAmount('299.99') }, {}, '200'],
    ['a cap bounds what has no upper end', { op: 'cap', at: '25', of: rate('10') }, { investment: { min: 100, currency: 'CNY' } }, '10 25'],
    ['nothing of something unbounded is nothing', rate('0'), { investment: { min: 100, currency: 'CNY' } }, '0'],
    ['no upper end and no cap', rate('10'), { investment: { min: 100, currency: 'CNY' } }, 'unknown'],
    ['nothing known, though capped', { op: 'cap', at: '25', of: rate('10') }, {}, 'unknown'],
    ['another currency is not converted', rate('10'), { investment: { min: 1, max: 1, currency: 'USD' } }, 'unknown'],
    ['by negotiation', { op: 'sum', of: [fixedAmount('5'), negotiated] }, {}, 'by-negotiation'],
  ])('%s', (_what, amount, profile, expected) => {
    expect(amountSchema.safeParse(amount).success).toBe(true);
    expect(shown(reckon(amount, profile))).toBe(expected);
  });

  it('lists what was assumed of its inputs, each once', () => {
    const found = reckon({ op: 'sum', of: [rate('10'), rate('5'), perHead('2')] }, { ...invests(100, 300), headcount: { max: 10 } });
    expect(found).toMatchObject({
      kind: 'known',
      low: '15',
      base: '40',
      high: '65',
      assumptions: [
        { zh: '投资额为100–300元，基准按中值200元计', en: 'the investment is RMB 100–300; the base uses the middle, RMB 200' },
        { zh: '人数只知上限，下限按 0 计', en: 'only the upper end of the headcount is known; the lower end is set at 0' },
        { zh: '人数为0–10人，基准按中值5人计', en: 'the headcount is 0–10\u00A0people; the base uses the middle, 5\u00A0people' },
      ],
    });
    expect(reckon(rate('10'), invests(100))).toMatchObject({ assumptions: [] });
  });

  it('names every input it waits for', () => {
    const found = reckon(
      { op: 'sum', of: [rate('10'), perHead('2'), rate('1', 'question:fixed-assets')] },
      { investment: { min: 1, currency: 'EUR' } },
    );
    expect(found).toMatchObject({
      kind: 'open',
      open: {
        reason: 'unknown',
        missing: [
          { field: 'investment', text: { en: 'the investment is given in euros and is not converted to yuan' } },
          { field: 'headcount', text: { en: 'the headcount is not known' } },
          { field: 'question:fixed-assets', text: { zh: '“金额”所依据的数未知', en: 'the figure behind “Amount” is not known' } },
        ],
      },
    });
  });

  it('takes figures that an officer asked for', () => {
    const answered = new Map([['question:fixed-assets', { min: '1000', max: '1000' }]]);
    expect(shown(reckon(rate('30', 'question:fixed-assets'), {}, answered))).toBe('300');
  });

  it('shows what each part came to', () => {
    const { tree } = reckon({ op: 'cap', at: '25', cites: 'article 5', of: rate('10') }, invests(100, 300));
    expect(tree).toEqual({
      op: 'cap',
      id: '1',
      text: null,
      cites: 'article 5',
      figures: { low: '10', base: '20', high: '25' },
      of: [{ op: 'rate', id: 'a', text: words.text, cites: null, figures: { low: '10', base: '20', high: '30' }, of: [] }],
    });
  });

  it.each<[string, object]>([
    ['a negative value', { op: 'fixed', value: '-1', ...words }],
    ['a value too long to stay exact', { op: 'fixed', value: '12345678901234567', ...words }],
    ['a floating-point value', { op: 'fixed', value: 0.1, ...words }],
    [
      'bands that fall',
      {
        op: 'tier',
        of: 'investment',
        mode: 'whole',
        bands: [
          { upTo: '5', percent: '1' },
          { upTo: '4', percent: '1' },
          { upTo: null, percent: '1' },
        ],
        ...words,
      },
    ],
    ['a last band that ends', { op: 'tier', of: 'investment', mode: 'whole', bands: [{ upTo: '5', percent: '1' }], ...words }],
    ['rounding to nothing', { op: 'round', to: '0', mode: 'down', of: fixedAmount('1') }],
    ['a rate of heads', { op: 'rate', percent: '1', of: 'headcount', ...words }],
    ['a leaf without words', { op: 'fixed', value: '1', id: 'a' }],
    ['code', { op: 'eval', value: '1', ...words }],
  ])('refuses %s', (_what, amount) => {
    expect(amountSchema.safeParse(amount).success).toBe(false);
  });
});
