import { shownName } from '#shared/domain/match/match-model.ts';
import type { Block, Local } from '#shared/domain/packet/document.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { factRow } from './fact-rows.ts';

/** Marks of the facts a reason rests on, as far as they are in the packet; four at most, so that the line stays readable. */
function marksOf(ids: readonly string[], known: Map<string, FactView>, { write }: SectionContext): number[] {
  const marks = ids.flatMap((id) => {
    const view = known.get(id);
    return view === undefined ? [] : [write.markFact(view)];
  });
  return [...new Set(marks)].slice(0, 4);
}

function reasons(park: PacketRecord, known: Map<string, FactView>, context: SectionContext): Local[] {
  const parts = context.snapshot.match.parks.find((match) => match.id === park.record.id)?.parts ?? [];
  return parts
    .filter((part) => part.score !== null && part.score > 0 && part.because.zh !== '')
    .sort((a, b) => b.weight * (b.score ?? 0) - a.weight * (a.score ?? 0))
    .map((part) => context.write.say(part.because, marksOf(part.facts, known, context)));
}

/** Each park's reasons with their sources, then how its district positions itself. */
export const whyHere: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const everyone = [
    ...snapshot.parks,
    ...snapshot.districts,
    ...snapshot.programmes,
    ...snapshot.talentPolicies,
    ...snapshot.neighbours.flatMap((entry) => entry.records),
  ];
  const known = new Map(everyone.flatMap((owner) => owner.facts.map((view) => [view.fact.id, view] as const)));
  const parks = snapshot.parks.flatMap((park): Block[] => {
    const items = reasons(park, known, context);
    if (items.length === 0) return [];
    return [
      { type: 'heading', id: `${park.record.id}-why`, level: 2, text: write.say(shownName(park.record)) },
      { type: 'list', id: `${park.record.id}-reasons`, ordered: false, items },
    ];
  });
  const districts = snapshot.districts.flatMap((district): Block[] => {
    const rows = district.facts.filter((view) => ['positioning', 'label', 'role', 'aim'].includes(view.attribute.id)).slice(0, 5);
    if (rows.length === 0) return [];
    return [
      { type: 'heading', id: `${district.record.id}-position`, level: 2, text: write.say(shownName(district.record)) },
      { type: 'facts', id: `${district.record.id}-position-facts`, rows: rows.map((view) => factRow(view, write)) },
    ];
  });
  return [...parks, ...districts];
};
