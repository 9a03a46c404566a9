import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseValue, Exact } from '#shared/lib/decimal.ts';

const fixed = { seed: 20260901 };

describe('baseValue', () => {
  it.each([
    ['357.4', '1000000000', '357400000000'],
    ['2.65', '1000000000000', '2650000000000'],
    ['0.1', '3', '0.3'],
    ['1.005', '100', '100.5'],
    ['-12.5', '10000', '-125000'],
    ['0', '100000000', '0'],
    ['7655', '1', '7655'],
    ['0.000000000000000001', '1', '0.000000000000000001'],
    ['9007199254740993', '1', '9007199254740993'],
  ])('%s × %s = %s', (number, scale, base) => {
    expect(baseValue(number, scale)).toBe(base);
  });

  it('agrees with whole-number arithmetic in every digit', () => {
    const digits = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (whole, places, power) => {
        const printed = new Exact(whole.toString()).div(new Exact(10).pow(places)).toFixed();
        const base = baseValue(printed, `1${'0'.repeat(power)}`);
        expect(new Exact(base).times(new Exact(10).pow(places)).toFixed()).toBe((whole * 10n ** BigInt(power)).toString());
        expect(base).toMatch(/^-?\d+(\.\d+)?$/);
      }),
      fixed,
    );
  });
});
