import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { ClauseMatch } from './match.ts';
import { nearness, type MatchModel, type SectorReading } from './match-model.ts';

/** Lookups that every park of one question needs, made once. */
export interface MatchIndex {
  /** 0–1: the mean over the wanted industries of the best tie, so that a park which serves two of them stands before one which serves one. */
  closeness(id: string): number;
  /** Institutions and projects of the wanted industries, by the place they stand in. */
  neighboursAt: ReadonlyMap<string, ParkfolioRecord[]>;
  talentPoliciesOf: ReadonlyMap<string, ParkfolioRecord[]>;
  /** Clauses that can be judged and are not refused, by district. */
  clausesOf: ReadonlyMap<string, ClauseMatch[]>;
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

function groupBy<T>(entries: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

export function indexMatch(sectors: SectorReading, clauses: ClauseMatch[], model: MatchModel): MatchIndex {
  const table = nearnessTable(sectors, model);
  const wanted = sectors.industries.size;
  const ties = (id: string): number[] => tiesOf(model.focus.get(id) ?? [], table, wanted);
  const records = [...model.records.values()];
  const near = records.filter(
    (record) =>
      (record.kind === 'institution' || record.kind === 'project') && record.inShanghai && Math.max(0, ...ties(record.id)) >= neighbourly,
  );
  return {
    closeness: (id) => (wanted === 0 ? 0 : ties(id).reduce((sum, tie) => sum + tie, 0) / wanted),
    neighboursAt: groupBy(near.flatMap((record) => [...(model.places.get(record.id) ?? [])].map((place) => [place, record] as const))),
    talentPoliciesOf: groupBy(
      records.flatMap((record) =>
        record.kind === 'talentPolicy' && record.districtId !== null ? [[record.districtId, record] as const] : [],
      ),
    ),
    clausesOf: groupBy(
      clauses.flatMap((clause) => {
        const district = model.records.get(clause.incentiveId)?.districtId ?? null;
        return district === null || clause.textNeeded || clause.verdict === 'does-not-fit' ? [] : [[district, clause] as const];
      }),
    ),
  };
}

/** Institutions and projects of the wanted industries that stand in the park or in a place the park stands in, each once. */
export function neighboursOf(park: ParkfolioRecord, index: MatchIndex, model: MatchModel): ParkfolioRecord[] {
  const places = [park.id, ...(model.places.get(park.id) ?? [])];
  return [...new Set(places.flatMap((place) => index.neighboursAt.get(place) ?? []))]
    .filter((record) => record.id !== park.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
