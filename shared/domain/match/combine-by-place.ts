import { combineClauses } from './combine-clauses.ts';
import type { CombineEntry, Combined } from './combination.ts';
import type { ClauseMatch } from './match.ts';

/** The district that stands for the whole city: what it grants is had wherever the project settles. */
export const wholeCity = 'shanghai';

/** A judged clause with the district of today whose policy it is; null where no district is named. */
export interface PlacedEntry extends CombineEntry {
  match: Pick<ClauseMatch, 'verdict' | 'amount' | 'textNeeded'>;
  districtId: string | null;
}
/** What may be had together in one place. */
export interface PlaceTotal<E extends PlacedEntry> {
  /** Null where there is no choice between districts: all is reckoned as one. */
  districtId: string | null;
  entries: E[];
  combined: Combined;
}

const isWide = ({ districtId }: PlacedEntry): boolean => districtId === null || districtId === wholeCity;

function totalIn<E extends PlacedEntry>(entries: readonly E[], districtId: string | null): PlaceTotal<E> {
  const own = entries.filter((entry) => districtId === null || isWide(entry) || entry.districtId === districtId);
  return { districtId, entries: own, combined: combineClauses(own.filter(({ match }) => !match.textNeeded)) };
}

/**
 * Clauses of two districts are not had together: each district that offers a figure is reckoned on its own, with what holds
 * for the whole city. `districts` are those of the parks chosen, in their order; null while none is, when every district counts.
 * A policy known by name only is in no total.
 */
export function combineByPlace<E extends PlacedEntry>(entries: readonly E[], districts: readonly string[] | null): PlaceTotal<E>[] {
  const offered = entries.filter((entry) => districts === null || isWide(entry) || districts.includes(entry.districtId ?? ''));
  const telling = new Set(offered.flatMap((entry) => (isWide(entry) || entry.match.amount === null ? [] : (entry.districtId ?? []))));
  const places = districts === null ? [...telling] : [...new Set(districts)].filter((id) => telling.has(id));
  return places.length < 2 ? [totalIn(offered, null)] : places.map((id) => totalIn(offered, id));
}
