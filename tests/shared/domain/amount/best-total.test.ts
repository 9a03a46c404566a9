import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '#shared/lib/decimal.ts';
import { fixed } from './amount-arbitrary.ts';
import { both, certain, entry, lawful, worth } from './stacking.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const drafts = fc.array(
  fc.record({
    cents: fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(3000)),
    group: fc.option(fc.constantFrom('g', 'h'), { nil: null, freq: 2 }),
    excludes: fc.subarray(names, { maxLength: 2 }),
    stacksWith: fc.option(fc.subarray(names, { minLength: 4 }), { nil: null, freq: 5 }),
    cap: fc.option(fc.record({ id: fc.constantFrom('k', 'l'), at: fc.constantFrom('12.5', '20', '33.33') }), { nil: null, freq: 2 }),
  }),
  { minLength: 1, maxLength: names.length },
);
const scenes = drafts.map((list) =>
  list.map(({ cents, ...draft }, at) => {
    const [low = '0', base = '0', high = '0'] = [...cents].sort((a, b) => a - b).map((value) => new Exact(value).div(100).toFixed());
    return entry(names[at] ?? 'a', { ...draft, amount: [low, base, high] });
  }),
);

describe('the best total', () => {
  it('keeps every rule, and no choice among all comes to more', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom('25', '70', '100000'), (entries, at) => {
        const found = certain(entries, { firmCaps: [{ id: 'firm', at, text: both('firm'), currency: 'CNY' as const }] });
        const ids = entries.map(({ clause }) => clause.id);
        const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => (bits >> index) & 1)).filter(
          (subset) => lawful(entries, subset),
        );
        const best = subsets.reduce((most, subset) => Exact.max(most, worth(entries, subset, at)), new Exact(0));
        expect([found?.provenBest, lawful(entries, found?.chosen ?? []), found?.base]).toEqual([true, true, best.toFixed()]);
        expect(worth(entries, found?.chosen ?? [], at).toFixed()).toBe(found?.base);
      }),
      { ...fixed, numRuns: 250 },
    );
  });

  it('names, for each clause left out, one that bars it, a full cap, or its own worth of nothing', () => {
    fc.assert(
      fc.property(scenes, (entries) => {
        const found = certain(entries);
        for (const { id, limits } of found?.leftOut ?? []) {
          expect(limits.length).toBeGreaterThan(0);
          for (const limit of limits) {
            if (limit.kind === 'clause' || limit.kind === 'group') {
              expect(found?.chosen).toContain(limit.id);
              expect(lawful(entries, [id, limit.id])).toBe(false);
            } else {
              expect(lawful(entries, [...(found?.chosen ?? []), id])).toBe(true);
              expect(worth(entries, [...(found?.chosen ?? []), id], '100000').toFixed()).toBe(found?.base);
            }
          }
        }
      }),
      fixed,
    );
  });

  it('does not hang on the order the clauses come in', () => {
    fc.assert(
      fc.property(scenes, (entries) => {
        expect(certain([...entries].reverse())).toMatchObject({ chosen: certain(entries)?.chosen, base: certain(entries)?.base });
      }),
      { ...fixed, numRuns: 200 },
    );
  });
});
