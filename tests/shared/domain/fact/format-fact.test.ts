import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAsOf } from '#shared/lib/date.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { formatAsOf, formatDate, formatFact, isMissing } from '#shared/domain/fact/format-fact.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { numberFact, rangeFact, textFact } from '../sample-fact.ts';

const fixed = { seed: 20260901, numRuns: 500 };

/** Both languages in one line, with no-break spaces shown as blanks. */
const both = (fact: Fact): string[] => (['zh', 'en'] as const).map((language) => formatFact(fact, language).text.replaceAll('\u00a0', ' '));

describe('a number', () => {
  it.each<[string, string, Partial<Fact>, string, string]>([
    ['bn of yuan', '357.4', { scale: '1000000000', currency: 'CNY', unit: 'yuan' }, '3,574亿元', 'RMB 357.4 bn'],
    ['trillions of yuan', '2.65', { scale: '1000000000000', currency: 'CNY', unit: 'yuan' }, '2.65万亿元', 'RMB 2.65 tn'],
    ['hundred millions of yuan', '26', { scale: '100000000', currency: 'CNY', unit: 'yuan' }, '26亿元', 'RMB 2.6 bn'],
    ['ten thousands of yuan', '500', { scale: '10000', currency: 'CNY', unit: 'yuan' }, '500万元', 'RMB 5 m'],
    ['small money', '8000', { currency: 'CNY', unit: 'yuan' }, '8,000元', 'RMB 8,000'],
    ['nothing', '0', { currency: 'CNY', unit: 'yuan' }, '0元', 'RMB 0'],
    ['a loss', '-3.5', { scale: '100000000', currency: 'CNY', unit: 'yuan' }, '-3.5亿元', 'RMB -350 m'],
    ['dollars', '1.2', { scale: '1000000000', currency: 'USD', unit: 'usd' }, '12亿美元', 'USD 1.2 bn'],
    ['euros', '750', { scale: '1000000', currency: 'EUR' }, '7.5亿欧元', 'EUR 750 m'],
    ['patents', '7655', { unit: 'patent' }, '7,655件', '7,655 patents'],
    ['land', '100', { unit: 'mu' }, '100亩', '100 mu'],
    ['one firm', '1', { unit: 'firm' }, '1家', '1 firm'],
    ['two firms', '2', { unit: 'firm' }, '2家', '2 firms'],
    ['no firm', '0', { unit: 'firm' }, '0家', '0 firms'],
    ['over', '400', { unit: 'project', qualifier: 'over' }, '超过400个', 'over 400 projects'],
    ['nearly', '90', { unit: 'firm', qualifier: 'nearly' }, '近90家', 'nearly 90 firms'],
    ['about', '3', { unit: 'km2', qualifier: 'about' }, '约3平方公里', 'about 3 km²'],
    ['at least', '20', { unit: 'workday', qualifier: 'at-least' }, '至少20个工作日', 'at least 20 working days'],
    ['at most', '2', { unit: 'hour', qualifier: 'at-most' }, '至多2小时', 'at most 2 hours'],
    ['percent, tight', '15.2', { unit: 'percent' }, '15.2%', '15.2%'],
    ['percent a year, tight', '8', { unit: 'percent-per-year', qualifier: 'over' }, '超过8% / 年', 'over 8% a year'],
    ['a percentage point', '1', { unit: 'percentage-point' }, '1个百分点', '1 percentage point'],
    ['people in ten thousands', '12', { scale: '10000', unit: 'person' }, '12万人', '120,000 people'],
    ['a count written out', '12345', { unit: 'person' }, '12,345人', '12,345 people'],
    ['a large count', '123456', { unit: 'person' }, '12.3456万人', '123,456 people'],
    ['a million visits', '1.5', { scale: '1000000', unit: 'person-time' }, '150万人次', '1.5 million visits'],
    ['a bare ratio', '1.5', { unit: 'ratio' }, '1.5', '1.5'],
    ['no unit at all', '18', { unit: null }, '18', '18'],
    ['a minus count', '-5', { unit: 'firm' }, '-5家', '-5 firms'],
    ['a whole number written with a decimal nought', '5.0', { unit: 'firm' }, '5家', '5 firms'],
  ])('prints %s', (_what, number, more, zh, en) => {
    expect(both(numberFact(number, more))).toEqual([zh, en]);
  });

  it('holds figure and unit together with no-break spaces only', () => {
    for (const qualifier of ['over', 'exact'] as const) {
      expect(
        formatFact(numberFact('1.5', { scale: '1000000', unit: 'firm', qualifier }), 'en').text.replace('million firms', ''),
      ).not.toContain(' ');
    }
  });
});

describe('a range', () => {
  it.each<[string, string | null, string | null, Partial<Fact>, string, string]>([
    ['of years', '5', '10', { unit: 'year' }, '5–10年', '5–10 years'],
    ['from one', '1', '3', { unit: 'year' }, '1–3年', '1–3 years'],
    ['of percent', '5', '10', { unit: 'percent' }, '5–10%', '5–10%'],
    ['of money', '5', '10', { currency: 'CNY', scale: '1000000' }, '500–1,000万元', 'RMB 5–10 m'],
    ['with a lower bound only', '3', null, { unit: 'firm' }, '至少3家', 'at least 3 firms'],
    ['with an upper bound only', null, '20', { unit: 'year' }, '至多20年', 'at most 20 years'],
    ['of money over two steps', '5', '10', { currency: 'CNY', scale: '100000000' }, '5–10亿元', 'RMB 500 m–1 bn'],
    ['of counts over two steps', '5000', '20000', { unit: 'firm' }, '5,000家–2万家', '5,000–20,000 firms'],
    [
      'a price of space keeps what it is per',
      '2.1',
      '2.9',
      { unit: 'yuan-per-m2-day', currency: 'CNY' },
      '2.1–2.9元 / 平方米·天',
      '2.1–2.9 yuan per m² a day',
    ],
  ])('%s', (_what, min, max, more, zh, en) => {
    expect(both(rangeFact(min, max, more))).toEqual([zh, en]);
  });
});

describe('a text', () => {
  it('stands in its own language', () => {
    const fact = textFact({ zh: '国家级', en: 'National' });
    expect(both(fact)).toEqual(['国家级', 'National']);
    expect([isMissing(fact, 'zh'), isMissing(fact, 'en')]).toEqual([false, false]);
  });

  it('is shown in the other language and marked where it is missing', () => {
    expect(both(textFact({ zh: '国家级', en: null }))).toEqual(['国家级', '国家级 (no English yet)']);
    expect(both(textFact({ zh: null, en: 'National' }))).toEqual(['National（暂无中文）', 'National']);
    expect(isMissing(textFact({ zh: '国家级', en: null }), 'en')).toBe(true);
  });

  it('a number with words beside it is not missing', () => {
    expect(
      isMissing(numberFact('4', { value: { number: '4', min: null, max: null, text: { zh: '四', en: null }, base: '4' } }), 'en'),
    ).toBe(false);
  });
});

describe('no digit is lost', () => {
  const steps: [RegExp, string][] = [
    [/^万亿/, '1e12'],
    [/^亿/, '1e8'],
    [/^万/, '1e4'],
    [/^(tn|trillion)/, '1e12'],
    [/^(bn|billion)/, '1e9'],
    [/^(m|million)( |$)/, '1e6'],
  ];
  const stepOf = (unit: string): string => steps.find(([word]) => word.test(unit))?.[1] ?? '1';
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, places]) => new Exact(whole.toString()).div(new Exact(10).pow(places)).toFixed());

  it('figure × step is the base exactly, in both languages, as money and as a count', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('1', '10000', '100000000', '1000000', '1000000000', '1000000000000'),
        fc.constantFrom('CNY', 'USD', 'EUR', null),
        fc.constantFrom('zh', 'en'),
        (printed, scale, currency, language) => {
          const fact = numberFact(printed, { scale, currency, unit: 'firm' });
          const { figure, unit } = formatFact(fact, language);
          const shown = figure.replace(/^[A-Z]{3} /, '').replaceAll(',', '');
          expect(new Exact(shown).times(stepOf(unit)).toFixed()).toBe(fact.value.base);
        },
      ),
      fixed,
    );
  });

  it('groups by thousands and nothing else', () => {
    fc.assert(
      fc.property(number, (printed) => {
        expect(formatFact(numberFact(printed, { unit: 'firm' }), 'en').figure).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
      fixed,
    );
  });
});

describe('formatAsOf', () => {
  it.each([
    ['2017', '2017年', '2017'],
    ['2014-11', '2014年11月', 'Nov 2014'],
    ['2024-06-01', '2024年6月1日', '1 Jun 2024'],
    ['2018/2020', '2018–2020年', '2018–2020'],
    ['2018-03/2020-12', '2018年3月1日–2020年12月31日', '1 Mar 2018–31 Dec 2020'],
    [null, '时点未载', 'date not given'],
  ])('%s', (text, zh, en) => {
    const asOf = parseAsOf(text);
    expect([formatAsOf(asOf, 'zh'), formatAsOf(asOf, 'en')]).toEqual([zh, en]);
  });

  it('writes a calendar day', () => {
    expect([formatDate('2026-09-01', 'zh'), formatDate('2026-09-01', 'en')]).toEqual(['2026年9月1日', '1 Sep 2026']);
  });
});
