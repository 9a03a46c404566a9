import { expect, it } from 'vitest';
import { districtsOf } from '#main/documents/value/sections/park-places.ts';
import type { RecordRef, RelationView } from '#shared/domain/record/record-view.ts';

const district = (id: string): RecordRef => ({ id, kind: 'district', name: { zh: id, en: id } });
const source = {
  sourceId: 's',
  title: { zh: null, en: null },
  item: { zh: null, en: null },
  publishedOn: null,
  file: null,
  line: null,
  raw: [],
};
const liesIn = (id: string): RelationView => ({ type: 'located-in', direction: 'out', other: district(id), source });
const ids = (own: string | null, told: readonly string[]): string[] =>
  districtsOf({ district: own === null ? null : district(own), relations: told.map(liesIn) }).map(({ id }) => id);

it.each([
  ['the district of its record', 'pudong', [], ['pudong']],
  ['those of today that its sources name, behind it and each once', 'pudong', ['minhang', 'pudong', 'minhang'], ['pudong', 'minhang']],
  ['no former name beside its successor', 'pudong', ['nanhui'], ['pudong']],
  ['what its sources name where its record has none', null, ['minhang', 'nanhui'], ['minhang', 'nanhui']],
  ['none that is known', null, [], []],
] as const)('a park stands in %s', (_what, own, told, expected) => {
  expect(ids(own, told)).toEqual(expected);
});
