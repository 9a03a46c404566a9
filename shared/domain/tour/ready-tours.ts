import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { RelationType } from '#shared/domain/relation/relation.ts';
import { mostStops, type Tour, type TourGroup } from './tour.ts';

/** What a tour is made from: public, live records and how they are tied. */
export interface TourModel {
  records: { id: string; kind: RecordKind; class: string; name: Bilingual; districtId: string | null; facts: number }[];
  relations: { from: string; type: RelationType; to: string }[];
}
type TourRecord = TourModel['records'][number];

/** Schemes that come as tours, each by the record it is the home of. */
const schemes: { id: string; recordId: string; name: FullBilingual }[] = [
  {
    id: 'tour-minhang-nine',
    recordId: 'southern-high-tech-belt',
    name: { zh: '闵行一湾九节点', en: 'Minhang: one bay, nine functional areas' },
  },
  {
    id: 'tour-baoshan-bay',
    recordId: 'one-bay-two-poles-five-parks',
    name: { zh: '宝山一湾两极五园', en: 'Baoshan: one bay, two poles, five parks' },
  },
  { id: 'tour-zhangjiang-22', recordId: 'zhangjiang-demo-zone', name: { zh: '张江一区二十二园', en: 'Zhangjiang: one zone, 22 parks' } },
];

/** A tour with fewer stops than this is no walk. */
const fewestStops = 2;

const kindOrder: readonly RecordKind[] = ['park', 'project', 'programme', 'incentive', 'district'];
const byKindThenFacts = (a: TourRecord, b: TourRecord): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.facts - a.facts || (a.id < b.id ? -1 : 1);

const stopsOf = (ids: readonly string[]): Tour['stops'] =>
  ids.slice(0, mostStops).map((recordId) => ({ recordId, factIds: [], words: { zh: '', en: '' } }));

const tour = (id: string, group: TourGroup, name: FullBilingual, ids: readonly string[]): Tour => ({
  id,
  group,
  name,
  shown: true,
  stops: stopsOf([...new Set(ids)]),
});

const fullName = (name: Bilingual): FullBilingual => ({ zh: name.zh ?? name.en ?? '', en: name.en ?? name.zh ?? '' });

/** The scheme itself, then what it covers in the order the sources name it. */
function schemeTours({ records, relations }: TourModel): Tour[] {
  const known = new Set(records.map((record) => record.id));
  return schemes.flatMap(({ id, recordId, name }) => {
    if (!known.has(recordId)) return [];
    const covered = relations.filter(({ from, type }) => from === recordId && type === 'covers').map(({ to }) => to);
    const parts = relations.filter(({ to, type }) => to === recordId && type === 'part-of').map(({ from }) => from);
    return [tour(id, 'scheme', name, [recordId, ...[...covered, ...parts].filter((stop) => known.has(stop))])];
  });
}

const walks: ReadonlySet<RecordKind> = new Set(['park', 'project', 'programme', 'incentive']);

function sectorTours({ records, relations }: TourModel): Tour[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const tours = records.flatMap((industry) => {
    if (industry.kind !== 'industry') return [];
    const stops = relations
      .filter(({ type, to }) => type === 'focuses-on' && to === industry.id)
      .flatMap(({ from }) => byId.get(from) ?? [])
      .filter((record) => walks.has(record.kind));
    const parks = stops.filter((record) => record.kind === 'park').length;
    if (parks === 0 || stops.length < fewestStops) return [];
    const ids = stops.toSorted(byKindThenFacts).map(({ id }) => id);
    return [tour(`tour-${industry.id}`, 'sector', fullName(industry.name), ids)];
  });
  return tours.toSorted((a, b) => b.stops.length - a.stops.length || (a.id < b.id ? -1 : 1));
}

function districtTours({ records }: TourModel): Tour[] {
  const byDistrict = Map.groupBy(
    records.filter((record) => record.districtId !== null && walks.has(record.kind)),
    (record) => record.districtId ?? '',
  );
  const districts = records.filter((record) => districtTiles.some(({ id }) => id === record.id));
  const tours = districts.flatMap((district) => {
    const stops = byDistrict.get(district.id) ?? [];
    if (stops.length < fewestStops) return [];
    const ids = [district.id, ...stops.toSorted(byKindThenFacts).map(({ id }) => id)];
    return [tour(`tour-${district.id}`, 'district', fullName(district.name), ids)];
  });
  return tours.toSorted((a, b) => b.stops.length - a.stops.length || (a.id < b.id ? -1 : 1));
}

/** Tours that need no work of staff: the published spatial schemes, a walk for each sector and one for each district. */
export const readyTours = (model: TourModel): Tour[] => [...schemeTours(model), ...sectorTours(model), ...districtTours(model)];

/** The office's own tours in their order, then the ready ones it has not made its own. */
export function mergeTours(own: readonly Tour[], ready: readonly Tour[]): (Tour & { own: boolean })[] {
  const ids = new Set(own.map((entry) => entry.id));
  return [
    ...own.map((entry) => ({ ...entry, own: true })),
    ...ready.filter((entry) => !ids.has(entry.id)).map((entry) => ({ ...entry, own: false })),
  ];
}
