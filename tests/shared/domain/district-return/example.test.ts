import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Exact } from '#shared/lib/decimal.ts';
import { computeDistrictReturn, type DistrictReturn, type Outcome } from '#shared/domain/district-return/district-return.ts';
import { grouped } from '#renderer/ui/numbers.ts';
import { example } from './return-samples.ts';

const result: DistrictReturn = computeDistrictReturn(example);
const rounded = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Exact(value).toDecimalPlaces(4).toFixed() : value;
function of<T>(outcome: Outcome<T>): T {
  if (!outcome.known) throw new Error(`not known without ${outcome.missing.map(({ id }) => id).join()}`);
  return JSON.parse(JSON.stringify(outcome.value), (_key, value: unknown) => rounded(value)) as T;
}

test('the example reckoned by hand: year by year', () => {
  const base = result.years.map(({ year, cost, revenue, net, cumulative }) => [
    year,
    cost?.base,
    revenue?.base,
    net?.base,
    cumulative?.base,
  ]);
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
  expect(of(result.netPresentValue)).toEqual({ low: '-231322.1271', base: '526934.6356', high: '1326378.0928' });
  expect(of(result.payback)).toEqual({ earliest: 2, base: 3, latest: 3 });
  expect(of(result.returnRatio)).toEqual({ low: '0.8545', base: '1.35', high: '2.0408' });
  expect(of(result.support)).toEqual({ low: '1365000', base: '1565000', high: '1765000' });
  expect(of(result.supportPerJob)).toEqual({ low: '22750', base: '31300', high: '44125' });
  expect(result.missing).toEqual([]);
});

test('the example reckoned by hand: one input at a time, widest first', () => {
  expect(
    of(result.tornado).map(({ id, low, high, swing }) => [id, low.input, low.presentValue, high.input, high.presentValue, swing]),
  ).toEqual([
    ['revenue.0.base', '15000000', '18858.0015', '25000000', '1035011.2697', '1016153.2682'],
    ['oneOff.0.amount', '80', '726934.6356', '120', '326934.6356', '400000'],
    ['discountRate', '8', '597844.5867', '12', '460504.7376', '137339.8491'],
  ]);
});

test('the example reckoned by hand: the value of each input at which nothing is gained or lost', () => {
  const values = Object.fromEntries(of(result.breakEven).map(({ id, value, why }) => [id, value ?? why]));
  expect(values).toEqual({
    'oneOff.0.amount': '152.6935',
    'yearly.0.amount': '403614.7186',
    'yearly.0.years': 'out-of-reach',
    'space.0.area': '1294.0111',
    'space.0.rent': '5.176',
    'space.0.years': '2.8215',
    'revenue.0.base': '14814417.7449',
    'revenue.0.rate': '7.4072',
    'revenue.0.share': '37.036',
    ramp: '74.0721',
    jobs: 'no-influence',
    horizon: '3',
    discountRate: '30.7824',
  });
});

test('docs/district-return.md prints these figures', () => {
  const page = fs.readFileSync(path.join(import.meta.dirname, '../../../../docs/district-return.md'), 'utf8');
  const { low, base, high } = of(result.netPresentValue);
  const money = (text: string): string => {
    const value = new Exact(text).toDecimalPlaces(0);
    return `${value.lt(0) ? '−' : ''}${grouped(value.abs().toNumber())}`;
  };
  const printed = [
    low,
    base,
    high,
    ...result.years.flatMap(({ cost, revenue, net, cumulative }) => [cost, revenue, net, cumulative].map((cell) => cell?.base ?? '')),
    ...of(result.tornado).flatMap((bar) => [bar.low.presentValue, bar.high.presentValue, bar.swing]),
  ].map(money);
  expect(printed.filter((figure) => !page.includes(figure))).toEqual([]);
  for (const figure of ['0.85', '1.35', '2.04', '31,300', '152.69', '30.78', '74.07']) expect(page).toContain(figure);
});
