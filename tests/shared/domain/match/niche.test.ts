import { describe, expect, it } from 'vitest';
import { narrowestOf, nicheClashes } from '#shared/domain/match/niche.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { record, records, sampleModel } from '../sample-model.ts';

interface Site {
  id: string;
  focus: string[];
  more?: Partial<ParkfolioRecord>;
  in?: string;
}
const clashes = (...sites: Site[]) =>
  nicheClashes(
    sites.map(({ id }) => id),
    sampleModel({
      records: new Map(
        [...records, ...sites.map(({ id, more }) => record(id, { kind: 'park', ...more }))].map((entry) => [entry.id, entry]),
      ),
      focus: new Map(sites.map(({ id, focus }) => [id, new Set(focus)])),
      places: new Map(sites.flatMap((site) => (site.in === undefined ? [] : [[site.id, new Set([site.in])] as const]))),
    }),
  ).map(({ parkIds, industryIds }) => [parkIds.join(' '), industryIds]);

describe('two parks pitch the same niche', () => {
  it('when one tells of nothing narrower than the other', () => {
    expect(clashes({ id: 'a', focus: ['biomedicine'] }, { id: 'b', focus: ['biomedicine', 'machinery'] })).toEqual([
      ['a b', ['biomedicine']],
    ]);
  });
  it('and a field above does not hide what is narrower', () => {
    expect(clashes({ id: 'a', focus: ['health', 'biomedicine'] }, { id: 'b', focus: ['biomedicine'] })).toEqual([['a b', ['biomedicine']]]);
  });
  it.each<[string, Site, Site]>([
    ['one is narrower', { id: 'a', focus: ['biomedicine'] }, { id: 'b', focus: ['medical-robotics'] }],
    ['each has a niche of its own', { id: 'a', focus: ['biomedicine', 'care'] }, { id: 'b', focus: ['biomedicine', 'machinery'] }],
    ['one is for starting, one for settling', { id: 'a', focus: ['care'], more: { class: 'campus' } }, { id: 'b', focus: ['care'] }],
    ['one is part of the other', { id: 'a', focus: ['care'] }, { id: 'b', focus: ['care'], more: { parentId: 'a' } }],
    ['one stands in the other', { id: 'a', focus: ['care'], in: 'b' }, { id: 'b', focus: ['care'] }],
    ['nothing is known of either', { id: 'a', focus: [] }, { id: 'b', focus: [] }],
  ])('but not when %s', (_name, a, b) => expect(clashes(a, b)).toEqual([]));
});

it('the narrowest industries are those nothing else of the park lies within', () => {
  const model = sampleModel({ focus: new Map([['p', new Set(['health', 'medical-robotics', 'machinery'])]]) });
  expect(narrowestOf('p', model)).toEqual(['machinery', 'medical-robotics']);
});
