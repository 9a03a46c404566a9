import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { compareParks, type ComparedPark } from '#shared/domain/match/compare-parks.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { numberFact, textFact } from '../sample-fact.ts';
import { record } from '../sample-model.ts';

const source = {
  sourceId: 's',
  title: { zh: 's', en: 's' },
  item: { zh: 'i', en: 'i' },
  publishedOn: null,
  file: null,
  line: 1,
  raw: ['x'],
};
const view = (fact: Fact): FactView => ({
  fact,
  attribute: { id: fact.attributeId, name: { zh: fact.attributeId, en: fact.attributeId }, topic: 'scale', reviewMonths: null },
  source,
  freshness: 'fresh',
  conflictIds: [],
});
const park = (id: string, ...facts: Fact[]): ComparedPark => ({
  record: record(id, { kind: 'park' }),
  facts: facts.map((fact) => view({ ...fact, recordId: id })),
});
const firms = (id: string, number: string, more: Partial<Fact> = {}): Fact =>
  numberFact(number, { id, attributeId: 'firms', unit: 'firm', asOf: parseAsOf('2024'), ...more });
const flags = (...parks: ComparedPark[]): string[] => compareParks(parks)[0]?.flags ?? [];

describe('side by side', () => {
  it('a blank says why: nothing of this subject, or nothing of the park at all', () => {
    const [row] = compareParks([
      park('a', firms('f1', '5')),
      park('b', textFact({ zh: 'x', en: 'x' }, { id: 't', attributeId: 'other' })),
      park('c'),
    ]);
    expect(row?.cells.map(({ blank }) => blank)).toEqual([null, 'not-told', 'no-facts']);
  });

  it('what more parks can be compared by comes first', () => {
    const rows = compareParks([
      park('a', firms('f1', '5'), numberFact('1', { id: 'lone', attributeId: 'a-lone' })),
      park('b', firms('f2', '6')),
    ]);
    expect(rows.map(({ attribute, known }) => [attribute.id, known])).toEqual([
      ['firms', 2],
      ['a-lone', 1],
    ]);
  });

  it('the fact that stands for a park is the actual before the target, the newer before the older', () => {
    const [row] = compareParks([
      park(
        'a',
        firms('old', '5', { asOf: parseAsOf('2019') }),
        firms('target', '9', { asOf: parseAsOf('2030'), polarity: 'target' }),
        firms('new', '6'),
      ),
    ]);
    expect(row?.cells[0]?.factIds).toEqual(['new', 'old', 'target']);
  });

  it.each<[string, Partial<Fact>, string[]]>([
    ['the same year, base and unit', {}, []],
    ['another day of the year', { asOf: parseAsOf('2024-06') }, []],
    ['another year', { asOf: parseAsOf('2019') }, ['years']],
    ['no date', { asOf: parseAsOf(null) }, ['undated']],
    ['a target', { polarity: 'target' }, ['nature']],
    ['another base', { baseNote: { zh: '规上', en: 'above size' } }, ['base']],
    ['another unit', { unit: 'institution' }, ['unit']],
  ])('%s is flagged as it is', (_name, more, expected) => {
    expect(flags(park('a', firms('f1', '5')), park('b', firms('f2', '6', more)))).toEqual(expected);
  });
});
