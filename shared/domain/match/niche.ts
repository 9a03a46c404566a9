import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { lineage, type MatchModel } from './match-model.ts';

/** What a park offers a firm: a place to start, or a place to settle. */
export type ParkRole = 'incubation' | 'site';
export interface NicheClash {
  parkIds: [string, string];
  /** The narrowest industries both pitch. */
  industryIds: string[];
  role: ParkRole;
}
export type NicheModel = Pick<MatchModel, 'records' | 'focus' | 'places'>;

const roleOf = (park: ParkfolioRecord): ParkRole => (park.class === 'campus' ? 'incubation' : 'site');

/** Industries of the park that none of its other industries lies within. */
export function narrowestOf(parkId: string, model: NicheModel): string[] {
  const focus = [...(model.focus.get(parkId) ?? [])];
  return focus.filter((id) => !focus.some((other) => other !== id && lineage(other, model).includes(id))).sort();
}

/** A park and its own part pitch one place, not two. */
const isPartOf = (inner: ParkfolioRecord, outer: ParkfolioRecord, model: NicheModel): boolean =>
  inner.parentId === outer.id || model.places.get(inner.id)?.has(outer.id) === true;

/**
 * Pairs of parks that, offered together, pitch the same niche in the same role: of one of them, nothing narrower is told
 * than what the other pitches too.
 */
export function nicheClashes(parkIds: readonly string[], model: NicheModel): NicheClash[] {
  const parks = parkIds.flatMap((id) => model.records.get(id) ?? []);
  return parks.flatMap((a, at) =>
    parks.slice(at + 1).flatMap((b): NicheClash[] => {
      if (a.id === b.id || roleOf(a) !== roleOf(b) || isPartOf(a, b, model) || isPartOf(b, a, model)) return [];
      const [ofA, ofB] = [narrowestOf(a.id, model), narrowestOf(b.id, model)];
      const shared = ofA.filter((id) => ofB.includes(id));
      const same = shared.length > 0 && (shared.length === ofA.length || shared.length === ofB.length);
      return same ? [{ parkIds: [a.id, b.id], industryIds: shared, role: roleOf(a) }] : [];
    }),
  );
}
