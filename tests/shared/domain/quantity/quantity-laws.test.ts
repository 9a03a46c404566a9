import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '#shared/domain/quantity/quantity.ts';
import { convertQuantity } from '#shared/domain/quantity/convert-quantity.ts';
import { usualUnit } from '#shared/domain/quantity/attribute-units.ts';
import { unitCurrency } from '#shared/domain/quantity/currency-words.ts';
import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';
import { printQuantity, showQuantity } from '#shared/domain/quantity/show-quantity.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { unitIds, units } from '#shared/domain/unit/unit.ts';
import { seeds } from '../../../seeds/starter-data.ts';

const fixed = { seed: 20261122, numRuns: 3000 };

const number = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: null }))
  .map(([whole, decimals]) => (decimals === null ? String(whole) : `${whole}.${decimals}`));
const ends = fc.tuple(number, number).filter(([a, b]) => !new Exact(a).eq(b));
const qualifier = fc.constantFrom<Quantity['qualifier']>('exact', 'over', 'nearly', 'about', 'at-least', 'at-most');
const scale = fc.constantFrom('1', '100', '1000', '10000', '1000000', '10000000', '100000000', '1000000000', '1000000000000');
const unit = fc.constantFrom(...unitIds);

/** Whole numbers of years such as 1998年 read as dates, rightly; they are left out. */
const isCalendarYear = (quantity: Quantity): boolean =>
  quantity.unit === 'year' &&
  [quantity.value.number, quantity.value.min, quantity.value.max].some((end) => /(?:19|20)\d{2}$/.test(end ?? ''));

const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(fc.oneof(number, ends), qualifier, unit, scale)
  .map(([figure, qualifier, unit, scale]): Quantity => {
    const common = { unit, scale, currency: unitCurrency(unit) };
    if (typeof figure === 'string')
      return { ...common, qualifier, value: { number: figure, min: null, max: null, base: new Exact(figure).times(scale).toFixed() } };
    const [min, max] = new Exact(figure[0]).lt(figure[1]) ? figure : [figure[1], figure[0]];
    return { ...common, qualifier: 'range', value: { number: null, min, max, base: null } };
  })
  .filter((made) => !isCalendarYear(made));

describe('what is shown', () => {
  /** Every end times its scale: what the figure amounts to, whichever scale it is said in. */
  const amount = ({ value, scale, ...rest }: Quantity): object => ({
    ...rest,
    ends: [value.number, value.min, value.max].map((end) => (end === null ? null : new Exact(end).times(scale).toFixed())),
    base: value.base,
  });
  const readBack = (made: Quantity, language: 'zh' | 'en'): Quantity => {
    const reading = readQuantity(printQuantity(made, language), { unit: made.unit ?? 'ratio' });
    if (!reading.ok) throw new Error(`${printQuantity(made, language)}: ${reading.problem.code}`);
    return reading.quantity;
  };

  it.each(['zh', 'en'] as const)('is read back as the same amount (%s)', (language) => {
    fc.assert(
      fc.property(quantity, (made) => {
        expect(amount(readBack(made, language))).toEqual(amount(made));
      }),
      fixed,
    );
  });

  it('is read back in its own scale where the language has a word for it', () => {
    const words = { zh: ['1', '10000', '100000000', '1000000000000'], en: ['1', '1000000', '1000000000', '1000000000000'] };
    fc.assert(
      fc.property(quantity, fc.constantFrom('zh' as const, 'en' as const), (made, language) => {
        fc.pre(words[language].includes(made.scale));
        expect(readBack(made, language)).toEqual(made);
      }),
      fixed,
    );
  });

  it('names its unit well enough in English to need no hint, but for rents and the bare ratio', () => {
    for (const id of unitIds.filter((id) => id !== 'ratio')) {
      const made: Quantity = {
        value: { number: '3', min: null, max: null, base: '3' },
        qualifier: 'exact',
        unit: id,
        scale: '1',
        currency: unitCurrency(id),
      };
      expect(readQuantity(printQuantity(made, 'en'))).toEqual({ ok: true, quantity: made });
    }
  });

  it.each([
    ['约12.5万㎡', '约 12.5 万平方米 = 125,000 m²', 'about 125,000 m²'],
    ['3亿元', '3 亿元 = 300,000,000 元', 'RMB 300 million = RMB 300,000,000'],
    ['USD 30m', '3,000 万美元 = 30,000,000 美元', 'USD 30 million = USD 30,000,000'],
    ['€1.2bn', '12 亿欧元 = 1,200,000,000 欧元', 'EUR 1.2 billion = EUR 1,200,000,000'],
    ['800～950 亩', '800–950 亩 ≈ 533,333.33–633,333.33 m²', '800–950 mu ≈ 533,333.33–633,333.33 m²'],
    ['15亩', '15 亩 = 10,000 m²', '15 mu = 10,000 m²'],
    ['3平方公里', '3 平方公里 = 3,000,000 m²', '3 km² = 3,000,000 m²'],
    ['5000㎡', '5,000 平方米', '5,000 m²'],
    ['≥8%', '至少 8%', 'at least 8%'],
    ['三成', '30%', '30%'],
    ['超过400家企业', '超过 400 家', 'over 400 firms'],
    ['1 project', '1 个', '1 project'],
    ['3500万人次', '3,500 万人次 = 35,000,000 人次', '35,000,000 visits'],
    ['3', '“3”没有单位，请写上单位，如 家、人、亩、平方米、亿元、%', '“3” has no unit; write one, e.g. firms, people, mu, m², RMB, %'],
  ])('%s is shown as understood', (text, zh, en) => {
    const reading = readQuantity(text);
    expect([showQuantity(reading, 'zh'), showQuantity(reading, 'en')]).toEqual([zh, en]);
  });
});

describe('any text at all', () => {
  const scrap = fc.constantFrom(
    '约',
    '超过',
    '近',
    '≥',
    '<',
    '3',
    '12.5',
    '1,2',
    '百',
    '千',
    '万',
    '亿',
    '三',
    '两',
    '零',
    '点',
    '余',
    '多',
    '-',
    '~',
    '至',
    ' to ',
    '元',
    '亩',
    '㎡',
    'm',
    'USD',
    '$',
    '%',
    '个',
    '家',
    '以上',
    '年',
    '2024',
    ' ',
    'k',
    'bn',
    '1000',
    '/',
    '天',
    '负',
    '+',
    '.',
    ',',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('is answered with a sound quantity or with a problem in both languages, never with an exception', () => {
    fc.assert(
      fc.property(texts, fc.option(unit, { nil: null }), (text, hinted) => {
        const reading = readQuantity(text, hinted === null ? {} : { unit: hinted });
        if (!reading.ok) return reading.problem.message.zh !== '' && reading.problem.message.en !== '';
        const { value, scale, qualifier, unit, currency } = reading.quantity;
        if (unit === null || unitCurrency(unit) !== currency) return false;
        if (qualifier === 'range')
          return value.number === null && value.base === null && new Exact(value.min ?? 'NaN').lt(value.max ?? 'NaN');
        return value.min === null && value.max === null && new Exact(value.number ?? 'NaN').times(scale).eq(value.base ?? 'NaN');
      }),
      { ...fixed, numRuns: 20_000 },
    );
  });

  it('means the same in full-width letters', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(quantity, (made) => {
        const hint = { unit: made.unit ?? 'ratio' };
        expect(readQuantity(wide(printQuantity(made, 'zh')), hint)).toEqual(readQuantity(printQuantity(made, 'zh'), hint));
      }),
      { ...fixed, numRuns: 500 },
    );
  });
});

describe('a conversion', () => {
  const of = (text: string): Quantity => {
    const reading = readQuantity(text);
    if (!reading.ok) throw new Error(reading.problem.message.en);
    return reading.quantity;
  };

  it.each([
    ['15亩', 'm2', '10000', true],
    ['100亩', 'm2', '66666.67', false],
    ['1亩', 'ha', '0.07', false],
    ['3公顷', 'mu', '45', true],
    ['1平方公里', 'mu', '1500', true],
    ['10000㎡', 'mu', '15', true],
    ['1㎡', 'km2', '0.000001', true],
    ['12.5万㎡', 'ha', '12.5', true],
    ['1000㎡', 'mu', '1.5', true],
    ['2年', 'month', '24', true],
    ['18个月', 'year', '1.5', true],
  ] as const)('of %s into %s is %s', (text, to, base, exact) => {
    expect(convertQuantity(of(text), to)).toEqual({
      ok: true,
      quantity: { value: { number: base, min: null, max: null, base }, qualifier: 'exact', unit: to, scale: '1', currency: null },
      exact,
      rate: null,
    });
  });

  it('keeps qualifier and range', () => {
    expect(convertQuantity(of('30-45亩'), 'm2')).toMatchObject({
      quantity: { qualifier: 'range', value: { min: '20000', max: '30000' } },
      exact: true,
    });
    expect(convertQuantity(of('约30亩'), 'm2')).toMatchObject({ quantity: { qualifier: 'about', value: { number: '20000' } } });
  });

  const rate = { currency: 'USD', onDay: '2026-11-20', cny: '7.1234' } as const;
  it('of money carries the rate and its day', () => {
    expect(convertQuantity(of('USD 30m'), 'yuan', rate)).toEqual({
      ok: true,
      quantity: {
        value: { number: '213702000', min: null, max: null, base: '213702000' },
        qualifier: 'exact',
        unit: 'yuan',
        scale: '1',
        currency: 'CNY',
      },
      exact: true,
      rate,
    });
    expect(convertQuantity(of('1亿元'), 'usd', rate)).toMatchObject({
      quantity: { value: { base: '14038240.17' }, currency: 'USD' },
      exact: false,
      rate,
    });
  });

  it('is refused where it would be a guess', () => {
    const refusals = [
      convertQuantity(of('USD 30m'), 'yuan'),
      convertQuantity(of('EUR 30m'), 'yuan', rate),
      convertQuantity(of('USD 30m'), 'eur', rate),
      convertQuantity(of('8%'), 'percentage-point'),
      convertQuantity(of('30亩'), 'yuan', rate),
      convertQuantity(of('3亿元'), 'm2'),
    ];
    expect(refusals.map((answer) => (answer.ok ? 'converted' : answer.message.en))).toEqual([
      'There is no rate for USD; enter one with its day in the settings',
      'There is no rate for EUR; enter one with its day in the settings',
      'Convert one foreign currency into another by way of CNY',
      '% cannot be converted into percentage points',
      'Only money converts between currencies',
      'Only money converts between currencies',
    ]);
  });

  it('there and back is the same area, where it is exact', () => {
    const area = fc.constantFrom('m2', 'km2', 'mu', 'ha');
    fc.assert(
      fc.property(number, area, area, (figure, from, to) => {
        const made: Quantity = {
          value: { number: figure, min: null, max: null, base: figure },
          qualifier: 'exact',
          unit: from,
          scale: '1',
          currency: null,
        };
        const there = convertQuantity(made, to);
        if (!there.ok) return false;
        const back = convertQuantity(there.quantity, from);
        if (!back.ok) return false;
        if (there.exact) return new Exact(back.quantity.value.base ?? 'NaN').eq(figure);
        return true;
      }),
      fixed,
    );
  });
});

describe('the usual unit of a kind of statement', () => {
  it('is the one that the starter data use, wherever they use one alone', () => {
    const used = new Map<string, Set<string | null>>();
    for (const fact of seeds.facts) {
      if (fact.value.number === null && fact.value.min === null && fact.value.max === null) continue;
      used.set(fact.attributeId, (used.get(fact.attributeId) ?? new Set()).add(fact.unit));
    }
    const expected = [...used].flatMap(([attribute, found]) => {
      const [only = null, ...others] = found;
      return others.length === 0 && only !== null && attribute !== 'area' ? [[attribute, only]] : [];
    });
    expect(expected.length).toBeGreaterThan(100);
    expect(expected.map(([attribute]) => [attribute, usualUnit(attribute ?? '')])).toEqual(expected);
    expect(units[usualUnit('floor-area') ?? 'firm'].dimension).toBe('area');
  });
});
