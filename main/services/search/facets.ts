import { sensitivities } from '#shared/domain/record/record.ts';
import {
  facetIds,
  searchFreshness,
  searchKinds,
  searchStatuses,
  type FacetId,
  type SearchFilter,
  type SearchFreshness,
} from '#shared/domain/search/search.ts';
import { eachBit, noBits, setBit, type Bits } from './bits.ts';
import { undatedDue } from './columns.ts';
import type { Industries, IndexState } from './index-state.ts';

/** What passes the filter, and for each facet how many of each value there are when the facet's own choice is left out. */
export interface Counted {
  kept: Bits;
  total: number;
  counts: Record<FacetId, Map<string, number>>;
}

/** A facet kept as one small number a thing; 0 is no value. */
interface Column {
  id: Exclude<FacetId, 'industry'>;
  names: readonly string[];
  /** 0 for the numbers that pass, 1 for the others. */
  fails: Uint8Array;
  counts: Uint32Array;
}

type Choice = readonly string[] | undefined;

function column(id: Column['id'], names: readonly string[], chosen: Choice): Column {
  const all = id === 'district' ? names : ['', ...names];
  const fails = Uint8Array.from(all, (name) => (chosen === undefined || (name !== '' && chosen.includes(name)) ? 0 : 1));
  return { id, names: all, fails, counts: new Uint32Array(all.length) };
}

const some = (values: Choice): Choice => (values === undefined || values.length === 0 ? undefined : values);
const usualStatuses = searchStatuses.filter((status) => status !== 'archived');

interface Columns {
  kind: Column;
  district: Column;
  status: Column;
  freshness: Column;
  sensitivity: Column;
}
const columnsOf = ({ districts }: IndexState, filter: SearchFilter): Columns => ({
  kind: column('kind', searchKinds, some(filter.kind)),
  district: column('district', districts, some(filter.district)),
  status: column('status', searchStatuses, some(filter.status) ?? usualStatuses),
  freshness: column('freshness', searchFreshness, some(filter.freshness)),
  sensitivity: column('sensitivity', sensitivities, some(filter.sensitivity)),
});

/** 1 for the industries chosen; null where none was. */
const chosenIndustries = ({ industries }: IndexState, chosen: Choice): Uint8Array | null =>
  chosen === undefined ? null : Uint8Array.from(industries.ids, (id) => (chosen.includes(id) ? 1 : 0));

function isInIndustry({ starts, of }: Industries, chosen: Uint8Array | null, at: number): boolean {
  if (chosen === null) return true;
  for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) if (chosen[of[place] ?? 0] === 1) return true;
  return false;
}

const bump = ({ counts }: Column, value: number): void => {
  counts[value] = (counts[value] ?? 0) + 1;
};

const numberOf = (name: SearchFreshness): number => searchFreshness.indexOf(name) + 1;
const [freshNumber, staleNumber, undatedNumber] = [numberOf('fresh'), numberOf('stale'), numberOf('undated')];

/** How fresh a thing is, as a number of the column. */
function freshnessNumber(due: number, today: number): number {
  if (due <= undatedDue) return due === 0 ? 0 : undatedNumber;
  return today > due ? staleNumber : freshNumber;
}

/** Filters and counts in one pass: a thing that fails one facet alone still counts in that facet. */
export function countFacets(state: IndexState, matches: Bits, { filter, today }: { filter: SearchFilter; today: number }): Counted {
  const { kind, district, status, freshness, sensitivity } = columnsOf(state, filter);
  const own = state.columns;
  const industries = chosenIndustries(state, some(filter.industry));
  const industryCounts = new Uint32Array(state.industries.ids.length);
  const kept = noBits(state.blocks);
  let total = 0;
  eachBit(matches, (at) => {
    const k = own.kind[at] ?? 0;
    const d = own.district[at] ?? 0;
    const s = own.status[at] ?? 0;
    const f = freshnessNumber(own.due[at] ?? 0, today);
    const v = own.sensitivity[at] ?? 0;
    const failures =
      (kind.fails[k] ?? 1) + (district.fails[d] ?? 1) + (status.fails[s] ?? 1) + (freshness.fails[f] ?? 1) + (sensitivity.fails[v] ?? 1);
    if (failures > 1) return;
    if (failures === 0) countIndustries(state.industries, industryCounts, at);
    if (!isInIndustry(state.industries, industries, at)) return;
    if (failures === 0) {
      total += 1;
      setBit(kept, at);
    }
    // With one failure only the facet that failed counts it; with none they all do.
    if (failures === 0 || kind.fails[k] === 1) bump(kind, k);
    if (failures === 0 || district.fails[d] === 1) bump(district, d);
    if (failures === 0 || status.fails[s] === 1) bump(status, s);
    if (failures === 0 || freshness.fails[f] === 1) bump(freshness, f);
    if (failures === 0 || sensitivity.fails[v] === 1) bump(sensitivity, v);
  });
  return {
    kept,
    total,
    counts: countsOf([kind, district, status, freshness, sensitivity], { ids: state.industries.ids, counts: industryCounts }),
  };
}

function countIndustries({ starts, of }: Industries, counts: Uint32Array, at: number): void {
  for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
    const industry = of[place] ?? 0;
    counts[industry] = (counts[industry] ?? 0) + 1;
  }
}

function countsOf(columns: readonly Column[], industries: { ids: string[]; counts: Uint32Array }): Counted['counts'] {
  const counts = Object.fromEntries(facetIds.map((id) => [id, new Map<string, number>()])) as Counted['counts']; // Every facet has its key.
  for (const { id, names, counts: numbers } of columns)
    for (const [value, name] of names.entries()) if (value > 0 && (numbers[value] ?? 0) > 0) counts[id].set(name, numbers[value] ?? 0);
  for (const [place, id] of industries.ids.entries()) {
    const count = industries.counts[place] ?? 0;
    if (count > 0) counts.industry.set(id, count);
  }
  return counts;
}
