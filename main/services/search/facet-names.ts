import { listNames } from '#main/repos/search-repo.ts';
import type { Database } from '#main/store/database.ts';
import { facetIds, type FacetCount, type FacetId, type SearchPage } from '#shared/domain/search/search.ts';

export const emptyPage: SearchPage = {
  hits: [],
  total: 0,
  exact: true,
  facets: { kind: [], district: [], industry: [], status: [], freshness: [], sensitivity: [] },
};

const named: readonly FacetId[] = ['district', 'industry'];

/** The counts with the names of districts and industries, most first. */
export function facetCounts(db: Database, counts: Record<FacetId, Map<string, number>>): SearchPage['facets'] {
  const names = listNames(db, [...counts.district.keys(), ...counts.industry.keys()]);
  const list = (id: FacetId): FacetCount[] =>
    [...counts[id]]
      .map(([value, count]) => ({ value, count, name: named.includes(id) ? (names.get(value) ?? null) : null }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return Object.fromEntries(facetIds.map((id) => [id, list(id)])) as SearchPage['facets']; // Every facet has its key.
}
