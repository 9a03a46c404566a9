import { describe, expect, test } from 'vitest';
import { emptyFigure, formFromInputs, readReturn, type ReturnForm } from '#renderer/features/district-return/return-form.ts';
import { figure, money } from '#renderer/features/district-return/rounded.ts';
import { tornadoHeight, tornadoOption } from '#renderer/features/district-return/tornado-option.ts';
import { returnEn } from '#renderer/features/district-return/words-en.ts';
import { returnZh } from '#renderer/features/district-return/words-zh.ts';
import { lightTokens } from '#renderer/styles/tokens.ts';
import { computeDistrictReturn } from '#shared/domain/district-return/district-return.ts';
import { noInputs } from '#shared/domain/district-return/inputs.ts';
import { isHan } from '#shared/lib/text.ts';
import { example } from '../shared/domain/district-return/return-samples.ts';

const amountOf = (form: ReturnForm) => form.lists.oneOff?.[0]?.figures['amount'];
/** The example's form with the one-off amount changed. */
const withAmount = (change: Record<string, string>): ReturnForm => {
  const form = formFromInputs(example);
  return {
    ...form,
    lists: {
      ...form.lists,
      oneOff: (form.lists.oneOff ?? []).map((row) => ({
        ...row,
        figures: { amount: { ...(row.figures['amount'] ?? emptyFigure('money')), ...change } },
      })),
    },
  };
};

describe('the form of a district return', () => {
  test('gives back the inputs it was made of, known and not known', () => {
    expect(readReturn(formFromInputs(example))).toEqual({ inputs: example });
    expect(readReturn(formFromInputs(noInputs))).toEqual({ inputs: noInputs });
  });

  test('shows a figure held for certain by its base alone, and reads it so', () => {
    const form = withAmount({ low: '', high: '' });
    expect(readReturn(form)).toMatchObject({ inputs: { oneOff: [{ amount: { low: '100', base: '100', high: '100' } }] } });
    expect(amountOf(formFromInputs({ ...example, oneOff: [{ name: '', year: 0, amount: null }] }))).toMatchObject({
      low: '',
      base: '',
      high: '',
    });
  });

  test('reads figures with grouped digits and full-width marks', () => {
    expect(readReturn(withAmount({ low: '1,0', base: ' 1，000 ', high: '1000．5' }))).toMatchObject({
      inputs: { oneOff: [{ amount: { low: '10', base: '1000', high: '1000.5' } }] },
    });
  });

  test.each([
    [{ low: '101' }, { 'oneOff.0.amount.low': 'low' }],
    [{ high: '99' }, { 'oneOff.0.amount.high': 'high' }],
    [{ base: '' }, { 'oneOff.0.amount.base': 'base' }],
    [{ source: ' ' }, { 'oneOff.0.amount.source.note': 'note' }],
    [{ sourceKind: 'fact', source: '' }, { 'oneOff.0.amount.source.factId': 'factId' }],
  ])('%o is wrong at its own place', (change, problems) => {
    expect(readReturn(withAmount(change))).toEqual({ problems });
  });

  test('a year that is none, and a gap in the curve, are wrong at theirs', () => {
    const form = formFromInputs(example);
    const rows = (form.lists.yearly ?? []).map((row) => ({ ...row, year: 'soon' }));
    expect(readReturn({ ...form, lists: { ...form.lists, yearly: rows } })).toEqual({ problems: { 'yearly.0.from': 'year' } });
    const ramp = (form.ramp ?? []).map((point) => ({ ...point, low: '', base: '', high: '' }));
    expect(Object.keys((readReturn({ ...form, ramp }) as { problems: object }).problems)).toContain('ramp.points.0.base');
  });
});

test('money is rounded to two places of its size, and negative amounts carry a true minus', () => {
  expect([
    money('526934.6356', 'zh'),
    money('-231322.1271', 'zh'),
    money('1234567891', 'en'),
    money('99.6', 'zh'),
    figure('-1234.567'),
  ]).toEqual(['52.69万元', '−23.13万元', 'RMB\u00A01.23\u00A0bn', '100元', '−1,234.57']);
});

describe('the tornado', () => {
  const { tornado, netPresentValue } = computeDistrictReturn(example);
  const bars = tornado.known ? tornado.value : [];
  const base = netPresentValue.known ? netPresentValue.value.base : '';
  const look = {
    language: 'zh',
    tokens: lightTokens,
    fontFamily: 'sans-serif',
    baseMark: returnZh.baseMark,
    unitLabel: (unit: keyof typeof returnZh.unitLabels) => returnZh.unitLabels[unit],
  } as const;
  // Only what the option says of its series and axis is read here.
  const option = tornadoOption(bars, base, look) as {
    yAxis: { data: string[] };
    series: { data: { value: number; label: { position: string; formatter: string } }[] }[];
  };

  test('draws each input to both sides of the base, the widest on top, with its figures in words', () => {
    expect(option.yAxis.data).toEqual(['地方财力1：达产年税基', '一次性扶持“装修”：金额', '贴现率']);
    expect(option.series.map(({ data }) => data.map(({ value, label }) => [Math.round(value), label.position, label.formatter]))).toEqual([
      [
        [-508077, 'left', '1,500万元 → 1.89万元'],
        [200000, 'right', '80万元 → 72.69万元'],
        [70910, 'right', '8% → 59.78万元'],
      ],
      [
        [508077, 'right', '2,500万元 → 103.5万元'],
        [-200000, 'left', '120万元 → 32.69万元'],
        [-66430, 'left', '12% → 46.05万元'],
      ],
    ]);
    expect(tornadoHeight(bars)).toBeGreaterThan(bars.length * 30);
  });
});

/** Every word by its path; a function stands for what it says of sample arguments. */
function flatten(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  // Every function among the words takes one or two texts or numbers.
  if (typeof value === 'function') return [[`${path}()`, (value as (...samples: string[]) => string)('7', '8')]];
  return Object.entries(value as object).flatMap(([key, entry]) => flatten(entry, `${path}.${key}`));
}

test('the page says the same things in both languages, each in its own script', () => {
  const [zh, en] = [flatten(returnZh, 'return'), flatten(returnEn, 'return')];
  expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(en.filter(([, text]) => [...text].some(isHan))).toEqual([]);
  expect(zh.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
});
