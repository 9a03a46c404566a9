import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { criteria, type Criterion } from '#shared/domain/match/match.ts';
import type { Local, TableBlock } from '#shared/domain/packet/document.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';

/** More columns than this would be too narrow to read on A4. */
export const mostColumns = 4;

export const criterionNames: Record<Criterion, FullBilingual> = {
  sector: { zh: '产业吻合', en: 'Sector' },
  neighbours: { zh: '产业邻居', en: 'Neighbours' },
  space: { zh: '空间', en: 'Space' },
  cost: { zh: '成本', en: 'Cost' },
  talent: { zh: '人才政策', en: 'Talent policy' },
  transport: { zh: '交通', en: 'Transport' },
  living: { zh: '生活配套', en: 'Living' },
  programmes: { zh: '相关条款', en: 'Clauses' },
};

const dash = '–';

/** A fact as a cell: the value with its mark, then the year it was true. */
function factCell(view: FactView | undefined, { write }: SectionContext): Local {
  if (view === undefined) return write.plain(dash);
  const value = write.value(view);
  const asOf = write.asOf(view);
  return Object.fromEntries(
    write.languages.map((language) => {
      const text = value[language]?.text ?? dash;
      const date = asOf[language]?.text ?? '';
      return [language, { text: language === 'zh' ? `${text}（${date}）` : `${text} (${date})`, marks: value[language]?.marks ?? [] }];
    }),
  );
}

const percent = (value: number | null): string => (value === null ? dash : `${Math.round(value * 100)}`);

const scoreOf = (park: PacketRecord, criterion: Criterion, { snapshot }: SectionContext): number | null =>
  snapshot.match.parks.find((match) => match.id === park.record.id)?.parts.find((part) => part.criterion === criterion)?.score ?? null;

/** Criteria known for one park at least; a row of dashes compares nothing. */
const knownCriteria = (parks: PacketRecord[], context: SectionContext): Criterion[] =>
  criteria.filter((criterion) => parks.some((park) => scoreOf(park, criterion, context) !== null));

/** How to read the table, and what it leaves out because it is known for none of the parks. */
function note(context: SectionContext): Local {
  const shown = knownCriteria(context.snapshot.parks, context);
  const open = joinNames(criteria.filter((criterion) => !shown.includes(criterion)).map((criterion) => criterionNames[criterion]));
  const zh = '“–”表示本库没有可引用的来源，不等于没有。得分只按已知的项加权，未知的项降低把握，不按零分计。不同年份的数字不宜直接相比。';
  const en =
    '“–” means that the store has no source to cite; it does not mean none. Scores weigh what is known; what is not known lowers the confidence and is not counted as zero. Figures of different years should not be compared outright.';
  return context.write.say(
    open.zh === '' ? { zh, en } : { zh: `各园区均未知：${open.zh}。${zh}`, en: `Not known for any of the parks: ${open.en}. ${en}` },
  );
}

function rowsFor(parks: PacketRecord[], context: SectionContext): Local[][] {
  const { snapshot, write } = context;
  const matchOf = (park: PacketRecord) => snapshot.match.parks.find((match) => match.id === park.record.id);
  const row = (label: FullBilingual, cell: (park: PacketRecord) => Local): Local[] => [write.say(label), ...parks.map(cell)];
  const scores = knownCriteria(snapshot.parks, context).map((criterion) =>
    row({ zh: `${criterionNames[criterion].zh}（0–100）`, en: `${criterionNames[criterion].en} (0–100)` }, (park) =>
      write.plain(percent(scoreOf(park, criterion, context))),
    ),
  );
  const attributes = [...new Map(parks.flatMap((park) => park.facts.map((view) => [view.attribute.id, view.attribute] as const))).values()];
  const comparable = attributes.filter(
    (attribute) =>
      attribute.topic !== 'history' &&
      parks.filter((park) => park.facts.some((view) => view.attribute.id === attribute.id)).length >= Math.min(2, parks.length),
  );
  return [
    row({ zh: '所在区', en: 'District' }, (park) => (park.district === null ? write.plain(dash) : write.name(park.district.name))),
    row({ zh: '级别', en: 'Level' }, (park) =>
      park.record.class === 'unknown' ? write.plain(dash) : write.say(registers.park.classes[park.record.class] ?? { zh: dash, en: dash }),
    ),
    ...comparable.slice(0, 8).map((attribute) =>
      row(attribute.name, (park) =>
        factCell(
          park.facts.find((view) => view.attribute.id === attribute.id),
          context,
        ),
      ),
    ),
    ...scores,
    row({ zh: '综合得分（0–100）', en: 'Score (0–100)' }, (park) => write.plain(percent(matchOf(park)?.score ?? null))),
    row({ zh: '把握（0–100）', en: 'Confidence (0–100)' }, (park) => write.plain(percent(matchOf(park)?.confidence ?? null))),
  ];
}

function table(parks: PacketRecord[], index: number, context: SectionContext): TableBlock {
  const { write } = context;
  return {
    type: 'table',
    id: `sites-${index + 1}`,
    caption: null,
    columns: [
      { title: write.say({ zh: '比较项', en: 'Compared' }), align: 'left', width: 1.1 },
      ...parks.map((park) => ({ title: write.say(shownName(park.record)), align: 'left' as const, width: 1.4 })),
    ],
    rows: rowsFor(parks, context),
    note: null,
  };
}

/** Like for like, side by side; more parks than fit stand in further tables with the same rows. */
export const comparison: SectionBuilder = (context) => {
  const { parks } = context.snapshot;
  if (parks.length < 2) return [];
  const tables: TableBlock[] = [];
  const groups = Math.ceil(parks.length / mostColumns);
  const size = Math.ceil(parks.length / groups);
  for (let at = 0; at < parks.length; at += size) tables.push(table(parks.slice(at, at + size), tables.length, context));
  // Said once, under the last.
  return tables.map((entry, index) => (index === tables.length - 1 ? { ...entry, note: note(context) } : entry));
};
