import { describe, expect, it } from 'vitest';
import { compareDistricts, type ComparedFact } from '#shared/domain/desk/comparison.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { numberFact } from '../sample-fact.ts';

const asOf = parseAsOf('2024');
function figure(district: string, number: string, more: Partial<Fact> & { conflictIds?: string[] } = {}): ComparedFact {
  const { conflictIds = [], ...fact } = more;
  const ref = { id: district, kind: 'district' as const, name: { zh: district, en: district } };
  return {
    district: ref,
    owner: ref,
    view: {
      fact: numberFact(number, { id: `${district} ${number}`, unit: 'firm', asOf, ...fact }),
      attribute: { id: 'resident-firms', name: { zh: '入驻企业', en: 'Resident firms' }, topic: 'scale', reviewMonths: 12 },
      source: {
        sourceId: 's',
        title: { zh: 's', en: 's' },
        item: { zh: 's', en: 's' },
        publishedOn: null,
        file: null,
        line: null,
        raw: ['x'],
      },
      freshness: 'fresh',
      conflictIds,
    },
  };
}
const ranks = (facts: ComparedFact[]) => compareDistricts(facts).rows.map(({ district, rank }) => [district.id, rank]);

describe('districts side by side', () => {
  it('are ranked and added where all is of one time, base and measure', () => {
    const compared = compareDistricts([figure('a', '5'), figure('b', '9'), figure('c', '9')]);
    expect(compared.rows.map(({ district, rank }) => [district.id, rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
    expect([compared.mixtures, compared.total, compared.notAdded]).toEqual([[], { low: '23', high: '23' }, []]);
  });

  it.each<[string, Partial<Fact> & { conflictIds?: string[] }, string]>([
    ['years', { asOf: parseAsOf('2014') }, 'years'],
    ['a missing date', { asOf: parseAsOf(null) }, 'undated'],
    ['bases', { baseNote: { zh: '规模以上', en: null } }, 'bases'],
    ['units', { unit: 'project' }, 'units'],
    ['currencies', { currency: 'USD' }, 'units'],
    ['target and actual', { polarity: 'target' }, 'polarity'],
    ['an open conflict', { conflictIds: ['c-1'] }, 'conflicts'],
  ])('mixing %s: are neither ranked nor added, and it is said', (_what, more, mixture) => {
    const compared = compareDistricts([figure('a', '5'), figure('b', '9', more)]);
    expect([compared.mixtures, compared.rows.map(({ rank }) => rank), compared.total, compared.notAdded]).toEqual([
      [mixture],
      [null, null],
      null,
      [mixture],
    ]);
  });

  it('with bounds are not ranked, and add up to a bound', () => {
    const compared = compareDistricts([figure('a', '5'), figure('b', '9', { qualifier: 'over' })]);
    expect([compared.mixtures, compared.rows.map(({ rank }) => rank), compared.total]).toEqual([
      ['bounds'],
      [null, null],
      { low: '14', high: null },
    ]);
  });

  it('in percent are ranked and never added', () => {
    const compared = compareDistricts([figure('a', '5', { unit: 'percent' }), figure('b', '9', { unit: 'percent' })]);
    expect([
      ranks([figure('a', '5', { unit: 'percent' }), figure('b', '9', { unit: 'percent' })]),
      compared.total,
      compared.notAdded,
    ]).toEqual([
      [
        ['b', 1],
        ['a', 2],
      ],
      null,
      'measure',
    ]);
  });

  it('are not added where one district has two figures, which may count the same twice', () => {
    expect(compareDistricts([figure('a', '5'), figure('a', '6'), figure('b', '1')]).notAdded).toBe('single');
  });
});
