import type { FullBilingual } from '#shared/lib/language.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { ScorePart } from '#shared/domain/match/match.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { factRow } from './fact-rows.ts';
import { partMarks } from './part-marks.ts';
import { knownFacts } from './reasons.ts';
import { weightsBlocks, weightsHome } from './weights.ts';

interface Reason {
  text: FullBilingual;
  /** What it rests on, of which park. */
  park: PacketRecord;
  part: ScorePart;
}

/** Reasons of one park, what counts most first: the sector before everything else. */
function reasonsOf(park: PacketRecord, { snapshot }: SectionContext): Reason[] {
  const parts = snapshot.match.parks.find((match) => match.id === park.record.id)?.parts ?? [];
  const weight = (part: ScorePart): number => (part.criterion === 'sector' ? 1 : 0) + part.weight * (part.score ?? 0);
  return parts
    .filter((part) => part.score !== null && part.score > 0 && part.because.zh !== '')
    .sort((a, b) => weight(b) - weight(a))
    .map((part) => ({ text: part.because, park, part }));
}

const listOf = (id: string, reasons: Reason[], known: Map<string, FactView>, context: SectionContext): Block => ({
  type: 'list',
  id,
  ordered: false,
  items: reasons.map(({ text, part, park }) => context.write.say(text, partMarks(part, park, known, context))),
});

/** What parks of one district have in common is said once, with the district. */
function inCommon(parks: PacketRecord[], district: PacketRecord, context: SectionContext): Reason[] {
  const own = parks.filter((park) => park.district?.id === district.record.id);
  if (own.length < 2) return [];
  const [first = [], ...rest] = own.map((park) => reasonsOf(park, context));
  return first.filter((reason) => rest.every((reasons) => reasons.some((other) => other.text.zh === reason.text.zh)));
}

/** Each park's reasons with their sources, then what its district offers and how it positions itself. */
export const whyHere: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const known = knownFacts(snapshot);
  const common = new Map(snapshot.districts.map((district) => [district.record.id, inCommon(snapshot.parks, district, context)]));
  const parks = snapshot.parks.flatMap((park): Block[] => {
    const shared = new Set((common.get(park.district?.id ?? '') ?? []).map((reason) => reason.text.zh));
    const own = reasonsOf(park, context).filter((reason) => !shared.has(reason.text.zh));
    if (own.length === 0) return [];
    return [
      { type: 'heading', id: `${park.record.id}-why`, level: 3, text: write.say(shownName(park.record)) },
      listOf(`${park.record.id}-reasons`, own, known, context),
    ];
  });
  const districts = snapshot.districts.flatMap((district): Block[] => {
    const rows = district.facts.filter((view) => ['positioning', 'label', 'role', 'aim'].includes(view.attribute.id)).slice(0, 5);
    const shared = common.get(district.record.id) ?? [];
    const name = shownName(district.record);
    if (rows.length + shared.length === 0) return [];
    return [
      {
        type: 'heading',
        id: `${district.record.id}-position`,
        level: 3,
        text: write.say(shared.length === 0 ? name : { zh: `${name.zh}：各园共有`, en: `${name.en}: shared by its parks` }),
      },
      ...(shared.length === 0 ? [] : [listOf(`${district.record.id}-shared`, shared, known, context)]),
      ...(rows.length === 0
        ? []
        : [{ type: 'facts' as const, id: `${district.record.id}-position-facts`, rows: rows.map((view) => factRow(view, write)) }]),
    ];
  });
  return [...(weightsHome(snapshot) === 'why-here' ? weightsBlocks(context) : []), ...parks, ...districts];
};
