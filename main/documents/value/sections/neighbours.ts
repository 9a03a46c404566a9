import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { byWeight } from './fact-rows.ts';
import { districtsOf } from './park-places.ts';

const mostRows = 14;

function row(neighbour: PacketRecord, { write }: SectionContext): Local[] {
  const { record } = neighbour;
  const [first] = byWeight(neighbour.facts.filter((view) => view.attribute.topic !== 'history' && view.fact.value.text !== null));
  const fact = first ?? neighbour.facts[0];
  const kind = record.class === 'unknown' ? undefined : registers[record.kind].classes[record.class];
  return [
    write.name(record.name),
    write.say(kind ?? (record.kind === 'project' ? { zh: '项目', en: 'Project' } : { zh: '机构', en: 'Institution' })),
    fact === undefined ? write.plain('–') : write.value(fact),
  ];
}

function table(park: PacketRecord, records: PacketRecord[], context: SectionContext): TableBlock {
  const { write } = context;
  const rest = records.length - mostRows;
  return {
    type: 'table',
    id: `${park.record.id}-neighbours`,
    caption: null,
    columns: [
      { title: write.say({ zh: '机构或项目', en: 'Institution or project' }), align: 'left', width: 1.3 },
      { title: write.say({ zh: '类别', en: 'Kind' }), align: 'left', width: 0.7 },
      { title: write.say({ zh: '来源所载', en: 'What the source says' }), align: 'left', width: 2 },
    ],
    rows: records.slice(0, mostRows).map((record) => row(record, context)),
    note: rest > 0 ? write.say({ zh: `另有 ${rest} 个，可向本机构索取。`, en: `${rest} more on request.` }) : null,
  };
}

/** The park and the districts around it; the park alone where none is known or they bear its name. */
function around(park: PacketRecord): FullBilingual {
  const own = shownName(park.record);
  const places = joinNames(
    districtsOf(park)
      .map(shownName)
      .filter((place) => place.zh !== own.zh && place.en !== own.en),
  );
  return places.zh === '' ? own : { zh: `${own.zh}及${places.zh}`, en: `${own.en} and ${places.en}` };
}

/** Who is already there in the investor's industry: institutions and signed projects, per park; one list where parks share a district. */
export const neighbours: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const seen = new Set<string>();
  return snapshot.parks.flatMap((park): Block[] => {
    const records = (snapshot.neighbours.find((entry) => entry.parkId === park.record.id)?.records ?? []).filter(
      ({ record }) => !seen.has(record.id),
    );
    for (const { record } of records) seen.add(record.id);
    if (records.length === 0) return [];
    return [{ type: 'heading', id: `${park.record.id}-around`, level: 2, text: write.say(around(park)) }, table(park, records, context)];
  });
};
