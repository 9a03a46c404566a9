import type { ParkMatch, ScorePart } from '#shared/domain/match/match.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionContext } from '../section.ts';

/** Every record of the packet. */
export const recordsOf = (snapshot: PacketSnapshot): PacketRecord[] => [
  ...snapshot.parks,
  ...snapshot.districts,
  ...snapshot.programmes,
  ...snapshot.talentPolicies,
  ...snapshot.neighbours.flatMap((entry) => entry.records),
];

/** Facts that a reason may rest on, as far as they are in the packet. */
export function knownFacts(snapshot: PacketSnapshot): Map<string, FactView> {
  return new Map(recordsOf(snapshot).flatMap((owner) => owner.facts.map((view) => [view.fact.id, view] as const)));
}

/** Marks of the facts a reason rests on; four at most, so that the line stays readable. */
export function reasonMarks(ids: readonly string[], known: Map<string, FactView>, { write }: SectionContext): number[] {
  // Only what is printed is numbered: a source without a mark on the pages could not be led back to.
  const views = ids.flatMap((id) => known.get(id) ?? []).slice(0, 4);
  return [...new Set(views.map((view) => write.markFact(view)))];
}

export const matchOf = (park: PacketRecord, { snapshot }: SectionContext): ParkMatch | undefined =>
  snapshot.match.parks.find((match) => match.id === park.record.id);

/** The score of a part and what it rests on; a part that is not known has none. */
export type KnownPart = ScorePart & { score: number };
export const isKnown = (part: ScorePart): part is KnownPart => part.score !== null;

/** 0–1 as the pages print it. */
export const outOfHundred = (share: number): string => String(Math.round(share * 100));
