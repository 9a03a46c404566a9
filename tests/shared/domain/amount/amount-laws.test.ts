import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountSchema, type Amount } from '#shared/domain/amount/amount.ts';
import type { ReadInput } from '#shared/domain/amount/amount-input.ts';
import { evaluateAmount } from '#shared/domain/amount/evaluate-amount.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { amounts, decimals, fixed, inputs, reading } from './amount-arbitrary.ts';

/** @throws Error when the amount is open. */
function known(amount: Amount, read: ReadInput): { low: Exact; base: Exact; high: Exact } {
  const found = evaluateAmount(amount, read);
  if (found.kind !== 'known') throw new Error(`open: ${JSON.stringify(found.open)}`);
  return { low: new Exact(found.low), base: new Exact(found.base), high: new Exact(found.high) };
}

describe('an amount', () => {
  it('over ranges contains the amount at every point within them', () => {
    fc.assert(
      fc.property(amounts, inputs, (amount, given) => {
        const [span, point] = [known(amount, reading(given, 'range')), known(amount, reading(given, 'point'))];
        expect([span.low.lte(point.base), point.base.lte(span.high), span.low.lte(span.base), span.base.lte(span.high)]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }),
      { ...fixed, numRuns: 4000 },
    );
  });

  it('of single figures is a single figure', () => {
    fc.assert(
      fc.property(amounts, inputs, (amount, given) => {
        const { low, base, high } = known(amount, reading(given, 'point'));
        expect([low.toFixed(), high.toFixed()]).toEqual([base.toFixed(), base.toFixed()]);
      }),
      fixed,
    );
  });

  it('never exceeds its cap, and a higher cap never lowers it', () => {
    fc.assert(
      fc.property(amounts, inputs, fc.tuple(decimals(9000), decimals(9000)), (amount, given, caps) => {
        const [lower = '0', higher = '0'] = [...caps].sort((a, b) => new Exact(a).cmp(b));
        const capped = (at: string) => known({ op: 'cap', at, of: amount }, reading(given, 'range'));
        const [tight, loose] = [capped(lower), capped(higher)];
        for (const end of ['low', 'base', 'high'] as const) {
          expect(tight[end].lte(lower)).toBe(true);
          expect(tight[end].lte(loose[end])).toBe(true);
        }
      }),
      fixed,
    );
  });

  it('is open as soon as one input of a sum is not known', () => {
    fc.assert(
      fc.property(amounts, inputs, (amount, given) => {
        const asked: Amount = { op: 'per-head', each: '1', count: 'question:beds', id: 'b', text: { zh: '床位', en: 'Beds' } };
        const found = evaluateAmount({ op: 'sum', of: [amount, asked] }, reading(given, 'range'));
        expect(found).toMatchObject({ kind: 'open', open: { reason: 'unknown', missing: [{ field: 'question:beds' }] } });
      }),
      fixed,
    );
  });

  it('reads back from JSON as it was', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(amountSchema.parse(JSON.parse(JSON.stringify(amount)))).toEqual(amount);
      }),
      fixed,
    );
  });
});
