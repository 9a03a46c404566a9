import { describe, expect, it } from 'vitest';
import type { Combination, CombineEntry } from '#shared/domain/match/combination.ts';
import { combineClauses } from '#shared/domain/match/combine-clauses.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { both, certain, entry, lawful } from './stacking.ts';

const brief = (found: Combination | undefined) =>
  found && {
    chosen: found.chosen,
    base: found.base,
    left: found.leftOut.map(
      ({ id, limits }) => `${id}: ${limits.map((limit) => `${limit.kind}${'id' in limit ? ` ${limit.id}` : ''}`).join(', ')}`,
    ),
  };

describe('clauses together', () => {
  it.each<[string, CombineEntry[], { chosen: string[]; base: string; left: string[] }]>([
    ['add up', [entry('a'), entry('b', { amount: '0.1' })], { chosen: ['a', 'b'], base: '10.1', left: [] }],
    [
      'of one group give one',
      [entry('a', { group: 'g' }), entry('b', { group: 'g', amount: '12' })],
      { chosen: ['b'], base: '12', left: ['a: group b'] },
    ],
    [
      'exclude one another when either says so',
      [entry('a', { amount: '12' }), entry('b', { excludes: ['a'] })],
      { chosen: ['a'], base: '12', left: ['b: clause a'] },
    ],
    [
      'stack with the named ones only',
      [entry('a', { stacksWith: ['b'] }), entry('b'), entry('c', { amount: '5' })],
      { chosen: ['a', 'b'], base: '20', left: ['c: clause a'] },
    ],
    [
      'two small ones beat a large one they exclude',
      [entry('a', { amount: '15', excludes: ['b', 'c'] }), entry('b'), entry('c')],
      { chosen: ['b', 'c'], base: '20', left: ['a: clause b, clause c'] },
    ],
    [
      'share a cap',
      [entry('a', { cap: { id: 'k', at: '10' } }), entry('b', { amount: '4', cap: { id: 'k', at: '10' } })],
      { chosen: ['a'], base: '10', left: ['b: cap k'] },
    ],
    [
      'leave out what a better mix makes needless',
      [
        entry('a', { amount: ['0', '6', '6'], cap: { id: 'k', at: '10' } }),
        entry('b', { amount: ['0', '5', '5'], cap: { id: 'k', at: '10' } }),
        entry('c', { amount: '4', cap: { id: 'k', at: '10' } }),
      ],
      { chosen: ['a', 'c'], base: '10', left: ['b: cap k'] },
    ],
    [
      'worth nothing are left out, and that is said',
      [entry('a'), entry('b', { amount: '0' })],
      { chosen: ['a'], base: '10', left: ['b: adds-nothing'] },
    ],
  ])('%s', (_what, entries, expected) => {
    expect(brief(certain(entries))).toEqual(expected);
  });

  it('keep what is sure apart from what is possible', () => {
    const { totals } = combineClauses([
      entry('a'),
      entry('b', { verdict: 'cannot-tell', amount: ['5', '6', '7'] }),
      entry('c', { verdict: 'does-not-fit' }),
    ]);
    expect(
      totals.map(({ currency, certain: sure, possible }) => [
        currency,
        sure.chosen,
        sure.base,
        possible.chosen,
        possible.low,
        possible.base,
        possible.high,
      ]),
    ).toEqual([['CNY', ['a'], '10', ['a', 'b'], '15', '16', '17']]);
  });

  it('never add two currencies, and tell when the best of both may not be had together', () => {
    const found = combineClauses([entry('a', { excludes: ['d'] }), entry('d', { currency: 'USD', amount: '7' })]);
    expect([found.totals.map((total) => [total.currency, total.certain.base]), found.clashes.certain]).toEqual([
      [
        ['CNY', '10'],
        ['USD', '7'],
      ],
      [['a', 'd']],
    ]);
  });

  it('leave a clause without a figure out of every total, and name it', () => {
    expect(combineClauses([entry('a', { amount: null })])).toMatchObject({ totals: [], withoutAmount: ['a'] });
  });

  it('stay below what one firm may have', () => {
    const found = certain([entry('a'), entry('b', { amount: ['1', '5', '9'] })], {
      firmCaps: [
        { id: 'firm', at: '12', text: both('firm'), currency: 'CNY' },
        { id: 'other', at: '1', text: both('other'), currency: 'USD' },
      ],
    });
    expect(found).toMatchObject({ low: '11', base: '12', high: '12', capped: [{ kind: 'firm-cap', id: 'firm' }] });
  });

  it('say so when the search met its bound, and stay lawful and full', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      entry(`c${String(at).padStart(2, '0')}`, {
        amount: String(100 + ((at * 37) % 41)),
        excludes: [`c${String((at * 7 + 3) % 40).padStart(2, '0')}`, `c${String((at * 11 + 5) % 40).padStart(2, '0')}`],
      }),
    );
    const [short, long] = [certain(many, { stepLimit: 50 }), certain(many)];
    expect([short?.provenBest, long?.provenBest]).toEqual([false, true]);
    expect(new Exact(short?.base ?? 0).lte(long?.base ?? 0)).toBe(true);
    expect(lawful(many, short?.chosen ?? [])).toBe(true);
    expect(short?.leftOut.every(({ limits }) => limits.every(({ kind }) => kind === 'clause'))).toBe(true);
  });
});
