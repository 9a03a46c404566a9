import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Exact } from '#shared/lib/decimal.ts';
import { computeDistrictReturn, type DistrictReturn, type Outcome } from '#shared/domain/district-return/district-return.ts';
import { grouped } from '#renderer/ui/numbers.ts';
import { example } from './return-samples.ts';

const result: DistrictReturn = computeDistrictReturn(example);
const rounded = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Exact(value).toDecimalPlaces(4).toFixed() : value);
function of<T>(outcome: Outcome<T>): T {
  if (!outcome.known) throw new Error(`not known without ${outcome.missing.map(({ id }) => id).join()}`);
  return JSON.parse(JSON.stringify(outcome.value), (_key, value: unknown) => rounded(value)) as T;
}

test('the example reckoned by hand: year by year', () => {
  const base = result.years.map(({ year, cost, revenue, net, cumulative }) => [year, cost?.base, revenue?.base, net?.base, cumulative?.base]);
  expect(base).toEqual([
    [0, '1000000', '0', '-1000000', '-1000000'],
    [1, '465000', '500000', '35000', '-965000'],
    [2, '100000', '1000000', '900000', '-65000'],
    [3, '0', '1000000', '1000000', '935000'],
  ]);
  expect(result.years.map(({ net }) => [net?.low, net?.high])).toEqual([
    ['-1200000', '-800000'],
    ['-90000', '160000'],
    ['650000', '1150000'],
    ['750000', '1250000'],
  ]);
});

test('the example reckoned by hand: what it comes to', () => {
  expect(of(result.netPresentValue)).toEqual({ low: '-231322.127', base: '526934.6356', high: '1326386.4756' });
  expect(of(result.payback)).toEqual({ earliest: 2, base: 3, latest: null });
  expect(of(result.returnRatio)).toEqual({ low: '0.8214', base: '1.3496', high: '2.0428' });
  expect(of(result.support)).toEqual({ low: '1365000', base: '1565000', high: '1765000' });
  expect(of(result.supportPerJob)).toEqual({ low: '22750', base: '31300', high: '44125' });
  expect(result.missing).toEqual([]);
});

test('the example reckoned by hand: one input at a time, widest first', () => {
  expect(of(result.tornado).map(({ id, low, high, swing }) => [id, low.input, low.presentValue, high.input, high.presentValue, swing])).toEqual([
    ['revenue.0.base', '15000000', '5071.3749', '25000000', '1048797.8963', '1043726.5214'],
    ['oneOff.0.amount', '80', '726934.6356', '120', '326934.6356', '400000'],
    ['discountRate', '8', '597842.8085', '12', '460507.4708', '137335.3377'],
  ]);
});

test('the example reckoned by hand: the value of each input at which nothing is gained or lost', () => {
  const values = Object.fromEntries(of(result.breakEven).map(({ id, value, why }) => [id, value ?? why]));
  expect(values).toEqual({
    'oneOff.0.amount': '152.6935',
    'yearly.0.amount': '403617.4554',
    'yearly.0.years': 'out-of-reach',
    'space.0.area': '1294.018',
    'space.0.rent': '5.1761',
    'space.0.years': '2.7684',
    'revenue.0.base': '14950444.8399',
    'revenue.0.rate': '7.4752',
    'revenue.0.share': '37.3761',
    ramp: '74.7522',
    jobs: 'no-influence',
    horizon: '3',
    discountRate: '32.8767',
  });
});

test('docs/district-return.md prints these figures', () => {
  const page = fs.readFileSync(path.join(import.meta.dirname, '../../../../docs/district-return.md'), 'utf8');
  const { low, base, high } = of(result.netPresentValue);
  const money = (text: string): string => {
    const value = new Exact(text).toDecimalPlaces(0);
    return `${value.lt(0) ? '−' : ''}${grouped(value.abs().toNumber())}`;
  };
  const printed = [low, base, high, ...result.years.flatMap(({ cost, revenue, net, cumulative }) => [cost, revenue, net, cumulative].map((cell) => cell?.base ?? '')), ...of(result.tornado).flatMap((bar) => [bar.low.presentValue, bar.high.presentValue, bar.swing])].map(money);
  expect(printed.filter((figure) => !page.includes(figure))).toEqual([]);
  for (const figure of ['0.82', '1.35', '2.04', '31,300', '152.69', '32.88', '74.75']) expect(page).toContain(figure);
});
