import { describe, expect, it } from 'vitest';
import { combineByPlace, type PlacedEntry } from '#shared/domain/match/combine-by-place.ts';

const entry = (id: string, districtId: string | null, high: string | null, textNeeded = false): PlacedEntry => ({
  clause: { id },
  match: {
    verdict: 'fits',
    textNeeded,
    amount: high === null ? null : { low: high, base: high, high, currency: 'CNY', assumptions: [] },
  },
  districtId,
});
const summed = (entries: PlacedEntry[], districts: string[] | null): [string | null, string | undefined, string[]][] =>
  combineByPlace(entries, districts).map(({ districtId, combined }) => [
    districtId,
    combined.totals[0]?.certain.high,
    combined.totals[0]?.certain.chosen ?? [],
  ]);

const city = entry('city', 'shanghai', '5');
const nation = entry('nation', null, '7');
const minhang = entry('minhang-grant', 'minhang', '100');
const baoshan = entry('baoshan-grant', 'baoshan', '40');

describe('clauses of two districts', () => {
  const all = [city, nation, minhang, baoshan];

  it('are never added together: each district stands with what holds everywhere', () => {
    expect(summed(all, ['baoshan', 'minhang', 'baoshan'])).toEqual([
      ['baoshan', '52', ['baoshan-grant', 'city', 'nation']],
      ['minhang', '112', ['city', 'minhang-grant', 'nation']],
    ]);
  });

  it('are kept apart too while no park is chosen', () => {
    expect(summed(all, null).map(([district, high]) => [district, high])).toEqual([
      ['minhang', '112'],
      ['baoshan', '52'],
    ]);
  });
});

it('one district with figures is no choice, and a district that was not chosen adds nothing', () => {
  expect(summed([city, minhang, baoshan, entry('talk', 'fengxian', null)], ['minhang', 'fengxian'])).toEqual([
    [null, '105', ['city', 'minhang-grant']],
  ]);
});

it('a policy known by name only is neither in a total nor counted beside it', () => {
  const [place] = combineByPlace([city, entry('named', 'minhang', null, true)], ['minhang']);
  expect([place?.entries.length, place?.combined.withoutAmount]).toEqual([2, []]);
});
