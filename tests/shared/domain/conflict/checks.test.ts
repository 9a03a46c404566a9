import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areApart, boundsOf } from '#shared/domain/conflict/bounds.ts';
import { disagreement } from '#shared/domain/conflict/disagree.ts';
import { findSuspicions } from '#shared/domain/conflict/find-suspicions.ts';
import { setAsideFacts } from '#shared/domain/conflict/standing.ts';
import { keyOf } from '#shared/domain/conflict/suspicion.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { baseValue } from '#shared/lib/decimal.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { sampleFact } from '../sample-fact.ts';

const value = (number: string | null, more: Partial<Fact> = {}): Fact => {
  const scale = more.scale ?? '1';
  const plain = { number, min: null, max: null, text: null, base: number === null ? null : baseValue(number, scale) };
  return sampleFact({ unit: 'firm', asOf: parseAsOf('2025'), value: plain, ...more });
};
const range = (min: string | null, max: string | null, more: Partial<Fact> = {}): Fact =>
  value(null, { qualifier: 'range', value: { number: null, min, max, text: null, base: null }, ...more });

describe('two values of one thing at one time', () => {
  it.each<[string, Fact, Fact, ReturnType<typeof disagreement>]>([
    ['400 and 401', value('400'), value('401'), 'values'],
    ['400 and 400', value('400'), value('400'), null],
    ['400 and over 300', value('400'), value('300', { qualifier: 'over' }), null],
    ['400 and over 400, as people round', value('400'), value('400', { qualifier: 'over' }), null],
    ['400 and over 500', value('400'), value('500', { qualifier: 'over' }), 'values'],
    ['400 and at least 401', value('400'), value('401', { qualifier: 'at-least' }), 'values'],
    ['400 and at most 399', value('400'), value('399', { qualifier: 'at-most' }), 'values'],
    ['115 and nearly 120', value('115'), value('120', { qualifier: 'nearly' }), null],
    ['60 and nearly 120', value('60'), value('120', { qualifier: 'nearly' }), 'values'],
    ['121 and nearly 120', value('121'), value('120', { qualifier: 'nearly' }), 'values'],
    ['95 and about 100', value('95'), value('100', { qualifier: 'about' }), null],
    ['80 and about 100', value('80'), value('100', { qualifier: 'about' }), 'values'],
    ['over 400 and over 500', value('400', { qualifier: 'over' }), value('500', { qualifier: 'over' }), null],
    ['over 500 and at most 400', value('500', { qualifier: 'over' }), value('400', { qualifier: 'at-most' }), 'values'],
    ['800–950 and 900', range('800', '950'), value('900'), null],
    ['800–950 and 951', range('800', '950'), value('951'), 'values'],
    ['800 and more, and 700', range('800', null), value('700'), 'values'],
    ['12.5 and 12.54 are one figure rounded', value('12.5', { unit: 'percent' }), value('12.54', { unit: 'percent' }), null],
    ['12.5 % and 12.7 %', value('12.5', { unit: 'percent' }), value('12.7', { unit: 'percent' }), 'values'],
    ['3,574 hundred million and 357.4 billion', ...money('3574', '100000000', '357.4', '1000000000'), null],
    ['3,574 hundred million and 36 billion', ...money('3574', '100000000', '36', '1000000000'), 'values'],
    ['CNY and USD are two measures', value('1', { currency: 'CNY', unit: 'yuan' }), value('2', { currency: 'USD', unit: 'usd' }), null],
    ['15 mu and 1 ha are one area', value('15', { unit: 'mu' }), value('10000', { unit: 'm2' }), null],
    ['15 mu and 2 km²', value('15', { unit: 'mu' }), value('2', { unit: 'km2' }), 'values'],
    ['firms and people', value('1'), value('2', { unit: 'person' }), null],
    ['a target and an actual', value('1'), value('2', { polarity: 'target' }), null],
    ['two years', value('1'), value('2', { asOf: parseAsOf('2024') }), null],
    ['a month of the same year', value('1'), value('2', { asOf: parseAsOf('2025-06') }), 'values'],
    ['a dated and an undated one', value('1'), value('2', { asOf: parseAsOf(null) }), null],
    ['two undated ones', value('1', { asOf: parseAsOf(null) }), value('2', { asOf: parseAsOf(null) }), 'values'],
    ['two records', value('1'), value('2', { recordId: 'another' }), null],
    ['two kinds of statement', value('1'), value('2', { attributeId: 'another' }), null],
    ['two bases', value('1'), value('2', { baseNote: { zh: '不含新区', en: null } }), 'base'],
  ])('%s', (_name, a, b, expected) => {
    expect([disagreement(a, b), disagreement(b, a)]).toEqual([expected, expected]);
  });

  it('never disagree with themselves, whatever their qualifier', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.constantFrom<Fact['qualifier']>('exact', 'over', 'nearly', 'about', 'at-least', 'at-most'),
        fc.constantFrom<Fact['qualifier']>('exact', 'over', 'nearly', 'about', 'at-least', 'at-most'),
        (number, left, right) => {
          const bounds = [left, right].map((qualifier) => boundsOf(value(String(number), { qualifier })));
          const [a, b] = bounds;
          expect(a !== undefined && b !== undefined && a !== null && b !== null && areApart(a, b)).toBe(false);
        },
      ),
      { seed: 20260901 },
    );
  });
});

function money(left: string, leftScale: string, right: string, rightScale: string): [Fact, Fact] {
  const yuan = { unit: 'yuan', currency: 'CNY' } as const;
  return [value(left, { ...yuan, scale: leftScale }), value(right, { ...yuan, scale: rightScale })];
}

const checked = (facts: Fact[], parents: [string, string][] = []) =>
  findSuspicions({ facts, attributes: new Map(), parents: new Map(parents) }).map((found) => [found.check, ...found.factIds]);
const at = (id: string, attributeId: string, number: string, more: Partial<Fact> = {}): Fact => value(number, { id, attributeId, ...more });

describe('a share', () => {
  const yuan = { unit: 'yuan', currency: 'CNY' } as const;
  const parts = [at('part', 'emerging-industry-output', '129', yuan), at('whole', 'industrial-output', '357.4', yuan)];
  const share = (number: string, more: Partial<Fact> = {}) => at('share', 'emerging-industry-share', number, { unit: 'percent', ...more });

  it.each([
    ['38.8', [['share', 'share', 'part', 'whole']]],
    ['36.1', []],
    ['36', []],
    ['36.4', [['share', 'share', 'part', 'whole']]],
  ])('of %s %% beside 129 of 357.4', (number, expected) => {
    expect(checked([...parts, share(number)])).toEqual(expected);
  });

  it('is of another base where it names one, and silent for another year', () => {
    const [found] = findSuspicions({
      facts: [...parts, share('38.8', { baseNote: { zh: '规模以上', en: null } })],
      attributes: new Map(),
      parents: new Map(),
    });
    expect(found?.type).toBe('base');
    expect(checked([...parts, share('38.8', { asOf: parseAsOf('2024') })])).toEqual([]);
  });

  it('respects bounds of its parts', () => {
    const over = at('whole', 'industrial-output', '357.4', { ...yuan, qualifier: 'over' });
    expect(checked([parts[0] ?? over, over, share('20')])).toEqual([]);
    expect(checked([parts[0] ?? over, over, share('38.8')]).length).toBe(1);
  });
});

describe('a computed figure', () => {
  const inputs = ['a', 'b'];
  it.each<[string, Fact, Fact, Fact, boolean]>([
    ['7 of 48 is 14.6 %', at('x', 'rate', '14.6', { unit: 'percent', inputs }), at('a', 'n', '7'), at('b', 'm', '48'), false],
    ['7 of 48 is 15.6 %', at('x', 'rate', '15.6', { unit: 'percent', inputs }), at('a', 'n', '7'), at('b', 'm', '48'), true],
    ['7 and 9 is 16', at('x', 'sum', '16', { inputs }), at('a', 'n', '7'), at('b', 'm', '9'), false],
    ['9 less 7 is 2', at('x', 'rest', '2', { inputs }), at('a', 'n', '7'), at('b', 'm', '9'), false],
    ['7 and 9 is 17', at('x', 'sum', '17', { inputs }), at('a', 'n', '7'), at('b', 'm', '9'), true],
    ['45 % of 200 is 90', at('x', 'sum', '90', { inputs }), at('a', 'n', '200'), at('b', 'm', '45', { unit: 'percent' }), false],
    ['45 % of 200 is 95', at('x', 'sum', '95', { inputs }), at('a', 'n', '200'), at('b', 'm', '45', { unit: 'percent' }), true],
    [
      '29.95 after 34.8 % of growth is about 22.2',
      at('x', 's', '22.2', { inputs, qualifier: 'about' }),
      at('a', 'n', '29.95'),
      at('b', 'm', '34.8', { unit: 'percent' }),
      false,
    ],
  ])('%s: suspicious %s', (_name, figure, a, b, expected) => {
    expect([checked([figure, a, b]).length > 0, checked([figure, b, a]).length > 0]).toEqual([expected, expected]);
  });

  it('of several rows sums to them', () => {
    const rows = ['a', 'b', 'c'].map((id) => at(id, `row-${id}`, '10'));
    const total = (number: string) => at('x', 'all', number, { inputs: ['a', 'b', 'c'] });
    expect([checked([total('30'), ...rows]), checked([total('31'), ...rows])]).toEqual([[], [['total', 'x', 'a', 'b', 'c']]]);
  });

  it('is left alone when an input is not at hand', () => {
    expect(checked([at('x', 'sum', '17', { inputs }), at('a', 'n', '7')])).toEqual([]);
  });

  it('mixes bases when one figure leaves something out', () => {
    const money = { unit: 'yuan', currency: 'CNY' } as const;
    const profit = at('a', 'profit', '5', { ...money, baseNote: { zh: '全部分园', en: null } });
    const revenue = at('b', 'revenue', '100', { ...money, baseNote: { zh: '不含新增分园', en: null } });
    const margin = at('x', 'margin', '5', { unit: 'percent', inputs });
    expect(checked([margin, profit, revenue])).toEqual([['base', 'a', 'b']]);
    expect(checked([margin, { ...profit, baseNote: revenue.baseNote }, revenue])).toEqual([]);
  });
});

describe('a total over the records below', () => {
  const row = (recordId: string, number: string, more: Partial<Fact> = {}) =>
    at(recordId, 'projects-approved', number, { recordId, ...more });
  const total = (number: string, more: Partial<Fact> = {}) => at('t', 'projects-approved-total', number, { recordId: 'all', ...more });
  const both: [string, string][] = [
    ['one', 'all'],
    ['two', 'all'],
  ];
  it.each<[string, Fact, Fact[], [string, string][], boolean]>([
    ['16 of 7 and 9', total('16'), [row('one', '7'), row('two', '9')], both, false],
    ['17 of 7 and 9', total('17'), [row('one', '7'), row('two', '9')], both, true],
    ['15 of 7 and 9', total('15'), [row('one', '7'), row('two', '9')], both, true],
    ['17 of 7 and 9 with a third record unknown', total('17'), [row('one', '7'), row('two', '9')], [...both, ['three', 'all']], false],
    ['15 of 7 and 9 with a third record unknown', total('15'), [row('one', '7'), row('two', '9')], [...both, ['three', 'all']], true],
    [
      'nearly 120 of 48 and over 70',
      total('120', { qualifier: 'nearly' }),
      [row('one', '48'), row('two', '70', { qualifier: 'over' })],
      both,
      false,
    ],
    ['17 with one row of two', total('17'), [row('one', '7')], both, false],
    [
      '17 of rows that are said twice',
      total('17'),
      [row('one', '7'), row('two', '9'), at('again', 'projects-approved', '8', { recordId: 'two', asOf: parseAsOf('2020') })],
      both,
      false,
    ],
  ])('%s', (_name, whole, rows, parents, expected) => {
    expect(checked([whole, ...rows], parents).some(([check]) => check === 'total')).toBe(expected);
  });
});

it('the key of a suspicion does not depend on the order of its facts', () => {
  expect(keyOf({ check: 'values', factIds: ['b', 'a'] })).toBe(keyOf({ check: 'values', factIds: ['a', 'b'] }));
});

it('the facts set aside are the sides of settled conflicts that were not chosen', () => {
  const conflict = { id: 'x', type: 'sources' as const, note: { zh: '不符', en: 'Apart' }, factIds: ['a', 'b', 'c'], reason: null };
  expect(
    setAsideFacts([
      { ...conflict, chosenFactId: 'b' },
      { ...conflict, factIds: ['d', 'e'], chosenFactId: null },
    ]),
  ).toEqual(new Set(['a', 'c']));
});
