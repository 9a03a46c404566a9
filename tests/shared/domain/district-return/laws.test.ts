import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '#shared/lib/decimal.ts';
import { computeDistrictReturn, type Outcome, type Quotient, type Spread } from '#shared/domain/district-return/district-return.ts';
import type { DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import { figurePlaces, knownInputs, mapFigures, withValue, within } from './return-samples.ts';

const runs = { seed: 20260901, numRuns: 20 };
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });

function of<T>(outcome: Outcome<T>): T {
  if (!outcome.known) throw new Error(`not known without ${outcome.missing.map(({ id }) => id).join()}`);
  return outcome.value;
}
const presentValue = (inputs: DistrictReturnInputs): Exact => new Exact(of(computeDistrictReturn(inputs).netPresentValue).base);
const lies = (value: string, { low, high }: { low: string; high: string }): boolean =>
  new Exact(value).gte(low) && new Exact(value).lte(high);
/** Null at the high end is "no bound". */
const liesIn = (value: string | null, { low, high }: Quotient): boolean =>
  value === null || ((low === null || new Exact(value).gte(low)) && (high === null || new Exact(value).lte(high)));
const late = (year: number | null): number => year ?? Number.POSITIVE_INFINITY;

/** Places at which more means more cost, and those at which it means more revenue. */
const isCost = (place: string): boolean => /^(oneOff|yearly|space|land)\./.test(place);
const isRevenue = (place: string): boolean => /^(revenue|ramp)\./.test(place);

describe('low to high', () => {
  it('holds the base and every single value within the ranges', () => {
    fc.assert(
      fc.property(knownInputs, shares, (inputs, at) => {
        const whole = computeDistrictReturn(inputs);
        for (const single of [
          within(inputs, at),
          within(inputs, [0]),
          within(inputs, [1]),
          mapFigures(inputs, (own) => ({ ...own, low: own.base, high: own.base })),
        ]) {
          const one = computeDistrictReturn(single);
          expect(lies(of(one.netPresentValue).base, of(whole.netPresentValue))).toBe(true);
          expect(lies(of(one.support).base, of(whole.support))).toBe(true);
          expect(liesIn(of(one.returnRatio).base, of(whole.returnRatio))).toBe(true);
          expect(liesIn(of(one.supportPerJob).base, of(whole.supportPerJob))).toBe(true);
          const [year, years] = [late(of(one.payback).base), of(whole.payback)];
          expect(year >= late(years.earliest) && year <= late(years.latest)).toBe(true);
          for (const [index, row] of one.years.entries()) {
            const own = whole.years[index];
            if (own === undefined) continue;
            for (const column of ['cost', 'revenue', 'net', 'cumulative', 'discounted'] as const) {
              const [cell, span] = [row[column], own[column]];
              expect(cell !== null && span !== null && lies(cell.base, span)).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  it('is a single value where every input is one', () => {
    fc.assert(
      fc.property(knownInputs, shares, (inputs, at) => {
        const one = computeDistrictReturn(within(inputs, at));
        const same = ({ low, base, high }: Spread): boolean => low === base && base === high;
        expect(same(of(one.netPresentValue)) && same(of(one.support))).toBe(true);
        expect(of(one.tornado)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('one input more', () => {
  it('of cost never raises, of revenue never lowers the net present value', () => {
    fc.assert(
      fc.property(knownInputs, fc.nat(), fc.tuple(fc.nat(), fc.nat()), (inputs, which, [one, other]) => {
        const places = figurePlaces(inputs).filter((place) => isCost(place) || isRevenue(place));
        const place = places[which % places.length] ?? '';
        const most = place.endsWith('years') ? 13 : 101;
        const [less = 0, more = 0] = [one % most, other % most].toSorted((a, b) => a - b);
        const step = presentValue(withValue(inputs, place, String(more))).minus(presentValue(withValue(inputs, place, String(less))));
        expect(isCost(place) ? step.lte(0) : step.gte(0)).toBe(true);
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it('of revenue leaves what is given as it is: no input ties support to tax', () => {
    fc.assert(
      fc.property(knownInputs, shares, (inputs, at) => {
        const moved = within(inputs, at);
        const other = computeDistrictReturn({ ...inputs, revenue: moved.revenue, ramp: moved.ramp });
        const costs = (result: typeof other): unknown => result.years.map(({ cost }) => cost);
        expect([costs(other), other.support]).toEqual([costs(computeDistrictReturn(inputs)), computeDistrictReturn(inputs).support]);
      }),
      runs,
    );
  });
});

describe('the tornado', () => {
  it('has bars that hold the base, lie within low to high, and come widest first', () => {
    fc.assert(
      fc.property(knownInputs, (inputs) => {
        const result = computeDistrictReturn(inputs);
        const [span, bars] = [of(result.netPresentValue), of(result.tornado)];
        for (const { from, to, swing, low, high } of bars) {
          expect([span.base, low.presentValue, high.presentValue].every((value) => lies(value, { low: from, high: to }))).toBe(true);
          expect(lies(from, span) && lies(to, span)).toBe(true);
          expect(new Exact(to).minus(from).toFixed()).toBe(swing);
        }
        expect(bars.map(({ swing }) => Number(swing))).toEqual(bars.map(({ swing }) => Number(swing)).toSorted((a, b) => b - a));
        const moving = figurePlaces(inputs).filter((place) => place !== 'jobs' && !place.startsWith('ramp'));
        const ranged = new Set<string>();
        mapFigures(inputs, (own, place) => {
          if (!new Exact(own.low).eq(own.high)) ranged.add(place);
          return own;
        });
        expect(
          bars
            .filter(({ id }) => id !== 'ramp')
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(moving.filter((place) => ranged.has(place)).toSorted());
      }),
      runs,
    );
  });
});

describe('a break-even value', () => {
  it('put in place of its input leaves nothing gained and nothing lost', () => {
    fc.assert(
      fc.property(knownInputs, (inputs) => {
        const result = computeDistrictReturn(inputs);
        const size = Exact.max(1, ...result.years.flatMap(({ cost, revenue }) => [cost?.base ?? 0, revenue?.base ?? 0]));
        for (const { id, value } of of(result.breakEven)) {
          if (value === null || id === 'jobs') continue;
          if (id === 'horizon') {
            const first = Number(value);
            expect(presentValue(withValue(inputs, id, value)).gte(0)).toBe(true);
            if (first > 1) expect(presentValue(withValue(inputs, id, String(first - 1))).lt(0)).toBe(true);
            continue;
          }
          const times = new Exact(value).div(100);
          const moved =
            id === 'ramp'
              ? mapFigures(inputs, (own, place) => (place.startsWith('ramp') ? { ...own, base: times.times(own.base).toFixed() } : own))
              : withValue(inputs, id, value);
          // The inner rate is found to ten places of a percent, everything else to the last digit.
          const slack = size.times(id === 'discountRate' ? '1e-9' : '1e-25');
          expect([id, presentValue(moved).abs().lte(slack)]).toEqual([id, true]);
        }
      }),
      runs,
    );
  });
});
