import type { FullBilingual } from '#shared/lib/language.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { indexPrices, type Prices } from './cost-part.ts';
import type { ClauseMatch } from './match.ts';
import { joinNames, nearness, shownName, type MatchModel, type SectorReading } from './match-model.ts';

/** Lookups that every park of one question needs, made once. */
export interface MatchIndex {
  focusOf(id: string): Focus;
  /** Institutions and projects of the wanted industries that stand in any of the places, by id. */
  neighboursIn: InPlaces<ParkfolioRecord>;
  /** Those of any industry: what an industry, once known, may find there. */
  actorsIn: InPlaces<ParkfolioRecord>;
  talentPoliciesIn: InPlaces<ParkfolioRecord>;
  /** Clauses that can be judged and are not refused, of any of the districts. */
  clausesIn: InPlaces<ClauseMatch>;
  /** What floor space costs in the parks of the store. */
  prices: Prices;
}
/** What a record focuses on, beside what is wanted. */
export interface Focus {
  /** Null where no industry of it is known. */
  names: FullBilingual | null;
  /** 0–1: the mean over the wanted industries of the best tie, so that a park which serves two of them stands before one which serves one. */
  closeness: number;
}
type InPlaces<T> = (places: readonly string[]) => readonly T[];

/** What stands in any of several places, each once; parks that share their places share the list. */
function inPlaces<T>(at: ReadonlyMap<string, T[]>, order?: (a: T, b: T) => number): InPlaces<T> {
  const known = new Map<string, T[]>();
  return (places) => {
    const telling = places.filter((place) => at.has(place));
    const key = telling.join(' ');
    const found = known.get(key) ?? [...new Set(telling.flatMap((place) => at.get(place) ?? []))].sort(order ?? (() => 0));
    known.set(key, found);
    return found;
  };
}

/** For each industry of the store, how near it lies to each wanted one. */
function nearnessTable(sectors: SectorReading, model: MatchModel): Map<string, number[]> {
  const industries = [...model.records.values()].filter((record) => record.kind === 'industry');
  return new Map(
    industries.map((industry) => [industry.id, [...sectors.industries].map((wanted) => nearness(wanted, industry.id, model))]),
  );
}

/** The best tie to each wanted industry. */
function tiesOf(focus: Iterable<string>, table: Map<string, number[]>, wanted: number): number[] {
  const best = Array.from({ length: wanted }, () => 0);
  for (const industry of focus) table.get(industry)?.forEach((value, at) => (best[at] = Math.max(best[at] ?? 0, value)));
  return best;
}

/** From here on a record counts as a neighbour: the wanted field itself, one within it, or the one just above. */
const neighbourly = 0.6;

/** Records that focus on the same industries share the reading. */
function focusReader(sectors: SectorReading, table: Map<string, number[]>, model: MatchModel): MatchIndex['focusOf'] {
  const wanted = sectors.industries.size;
  const read = (ids: ReadonlySet<string>): Focus => {
    const records = [...ids].flatMap((id) => model.records.get(id) ?? []);
    const ties = tiesOf(ids, table, wanted);
    return {
      names: records.length === 0 ? null : joinNames(records.map(shownName)),
      closeness: wanted === 0 ? 0 : ties.reduce((sum, tie) => sum + tie, 0) / wanted,
    };
  };
  const known = new Map<string, Focus>();
  return (id) => {
    const ids = model.focus.get(id) ?? noIds;
    const key = [...ids].join(' ');
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = read(ids)));
    return found;
  };
}
const noIds: ReadonlySet<string> = new Set();

function groupBy<T>(entries: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** By the places that records stand in. */
const byPlace = (records: readonly ParkfolioRecord[], model: MatchModel): Map<string, ParkfolioRecord[]> =>
  groupBy(records.flatMap((record) => [...(model.places.get(record.id) ?? [])].map((place) => [place, record] as const)));
const byId = (a: ParkfolioRecord, b: ParkfolioRecord): number => (a.id < b.id ? -1 : 1);

export function indexMatch(sectors: SectorReading, clauses: ClauseMatch[], model: MatchModel): MatchIndex {
  const table = nearnessTable(sectors, model);
  const wanted = sectors.industries.size;
  const records = [...model.records.values()];
  const actors = records.filter((record) => (record.kind === 'institution' || record.kind === 'project') && record.inShanghai);
  const near = actors.filter(({ id }) => Math.max(0, ...tiesOf(model.focus.get(id) ?? noIds, table, wanted)) >= neighbourly);
  return {
    focusOf: focusReader(sectors, table, model),
    neighboursIn: inPlaces(byPlace(near, model), byId),
    actorsIn: inPlaces(byPlace(actors, model), byId),
    talentPoliciesIn: inPlaces(
      groupBy(
        records.flatMap((record) =>
          record.kind === 'talentPolicy' && record.districtId !== null ? [[record.districtId, record] as const] : [],
        ),
      ),
    ),
    clausesIn: inPlaces(
      groupBy(
        clauses.flatMap((clause) => {
          const district = model.records.get(clause.incentiveId)?.districtId ?? null;
          return district === null || clause.textNeeded || clause.verdict === 'does-not-fit' ? [] : [[district, clause] as const];
        }),
      ),
    ),
    prices: indexPrices(
      records.filter((record) => record.kind === 'park' && record.inShanghai).map(({ id }) => id),
      model,
    ),
  };
}

/** The park and the places it stands in. */
export const placesOf = (park: ParkfolioRecord, model: MatchModel): string[] => [park.id, ...(model.places.get(park.id) ?? [])];

/** Institutions and projects of the wanted industries that stand in the park or in a place the park stands in, each once. */
export const neighboursOf = (park: ParkfolioRecord, index: MatchIndex, model: MatchModel): ParkfolioRecord[] =>
  index.neighboursIn(placesOf(park, model)).filter((record) => record.id !== park.id);
