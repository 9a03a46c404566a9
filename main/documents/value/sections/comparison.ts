import { topics } from '#shared/domain/fact/attribute.ts';
import { compareParks, type CompareRow as MatchedRow } from '#shared/domain/match/compare-parks.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, CompareBlock, CompareRow } from '#shared/domain/packet/block.ts';
import type { PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { factCell } from './compare-cells.ts';
import { topicNames } from './compare-words.ts';
import { placeAttributes, placeRows } from './comparison-place.ts';
import { byStanding, flagsOf, rowFor, together, type Told } from './comparison-rows.ts';
import { scoreRows, unknownForAll } from './comparison-scores.ts';
import { criterionNames } from './criterion-names.ts';
import { districtWords, gradesOf } from './park-places.ts';
import { weightsBlocks, weightsHome } from './weights.ts';

/** Columns of one block: a pitch is read upright, a comparison lies on its side. */
const mostColumns = { pitch: 4, 'one-pager': 4, comparison: 6, rfi: 4 };
/** Rows of facts: a pitch keeps to what can be compared, a comparison fills up with what is told of one park alone. */
const mostFactRows = { pitch: 8, 'one-pager': 8, comparison: 24, rfi: 8 };

/** Rows of facts, those that compare two parks at least first to be kept. */
function shownFacts(parks: PacketRecord[], { snapshot }: SectionContext): { rows: MatchedRow[]; left: number } {
  const { template } = snapshot.draft;
  const all = compareParks(parks).filter(({ attribute }) => attribute.topic !== 'history' && !placeAttributes.includes(attribute.id));
  const shared = all.filter((row) => row.known >= Math.min(2, parks.length));
  const wanted = template === 'comparison' ? [...shared, ...all.filter((row) => !shared.includes(row))] : shared;
  const kept = new Set(wanted.slice(0, mostFactRows[template]));
  return { rows: all.filter((row) => kept.has(row)), left: all.length - kept.size };
}

/** The chosen rows as these parks fill them: a flag speaks of the figures that stand beside it. */
function factGroups(parks: PacketRecord[], chosen: MatchedRow[], told: Told, context: SectionContext): CompareBlock['groups'] {
  const { write } = context;
  return topics.flatMap((topic) => {
    const own = chosen.filter(({ attribute }) => attribute.topic === topic);
    if (own.length === 0) return [];
    return [
      {
        title: write.say(topicNames[topic]),
        rows: own.map(({ attribute, cells }): CompareRow => ({
          label: write.say(attribute.name),
          detail: {},
          flags: flagsOf(attribute.id, told, context),
          cells: together(
            parks.flatMap(({ record }) =>
              cells.filter((cell) => cell.parkId === record.id).map((cell) => factCell(cell, told.facts, write)),
            ),
          ),
        })),
      },
    ];
  });
}

/** Parts that the weights name and no row shows, because nothing is known of them for any park. */
function untold(snapshot: PacketSnapshot): { zh: string; en: string } {
  const open = snapshot.draft.template === 'comparison' ? [] : unknownForAll(snapshot);
  const names = joinNames(open.map((criterion) => criterionNames[criterion]));
  if (open.length === 0) return { zh: '', en: '' };
  return {
    zh: `${names.zh}：来源不足以给任何一个园区评分，未列。`,
    en: ` ${names.en}: no source tells enough to score any of the parks; no row.`,
  };
}

/** How the table is to be read, and how much it leaves out. */
function note(left: number, { snapshot, write }: SectionContext): CompareBlock['note'] {
  const open = untold(snapshot);
  const more =
    left === 0 || snapshot.draft.template !== 'comparison'
      ? { zh: '', en: '' }
      : {
          zh: `事实至多列 ${mostFactRows.comparison} 项，有记载的园区多的在先；另有 ${left} 项未列。`,
          en: ` Of the facts at most ${mostFactRows.comparison} subjects stand here, those told of more than one park first; ${left} more ${left === 1 ? 'is' : 'are'} left out.`,
        };
  return write.say({
    zh: `“–”旁写明为何空白，空白不等于没有。得分为 0–100，只按已知的项加权；未知的项降低把握，不按零分计；排序看得分乘以把握，相同的并列。标为“年份不一”的数字不宜直接相比。值下为数据时点与证据等级。${open.zh}${more.zh}`,
    en: `Beside each “–” stands why it is blank; blank does not mean none. Scores run from 0 to 100 and weigh only what is known; what is not known lowers the confidence and is not counted as zero; the rank goes by score times confidence, and equals share it. Figures marked “mixed years” should not be compared outright. Under a value stand its date and grade.${open.en}${more.en}`,
  });
}

/** What a table takes from all of them, and which of them it is. */
interface Part {
  rows: MatchedRow[];
  left: number;
  index: number;
  grades: Told['grades'];
}

function table(parks: PacketRecord[], { rows, left, grades, index }: Part, context: SectionContext): CompareBlock {
  const { write } = context;
  const row = rowFor(parks, context);
  const told: Told = {
    rows: new Map(compareParks(parks).map((matched) => [matched.attribute.id, matched])),
    facts: new Map(parks.flatMap((park) => park.facts.map((view) => [view.fact.id, view] as const))),
    grades,
  };
  return {
    type: 'compare',
    id: `sites-${index + 1}`,
    subject: write.say({ zh: '比较项', en: 'Item' }),
    columns: parks.map((park) => ({ name: write.say(shownName(park.record)), detail: districtWords(park, context) ?? {} })),
    groups: [
      { title: write.say({ zh: '与需求的吻合', en: 'Fit with what is wanted' }), rows: scoreRows(row, context) },
      { title: write.say({ zh: '位置与产业', en: 'Place and industry' }), rows: placeRows(row, told, context) },
      ...factGroups(parks, rows, told, context),
    ],
    note: note(left, context),
  };
}

/** Like for like, side by side, in the order of rank; more parks than fit stand in further blocks with the same rows. */
export const comparison: SectionBuilder = (context) => {
  const { draft } = context.snapshot;
  const parks = byStanding(context.snapshot);
  const least = draft.template === 'comparison' ? 1 : 2;
  if (parks.length < least) return [];
  const chosen = { ...shownFacts(context.snapshot.parks, context), grades: gradesOf(context.snapshot) };
  const blocks: CompareBlock[] = [];
  const size = Math.ceil(parks.length / Math.ceil(parks.length / mostColumns[draft.template]));
  for (let at = 0; at < parks.length; at += size)
    blocks.push(table(parks.slice(at, at + size), { ...chosen, index: blocks.length }, context));
  // Said once, over the first.
  const tables = blocks.map((entry, index): Block => (index === 0 ? entry : { ...entry, note: null }));
  return [...(weightsHome(context.snapshot) === 'comparison' ? weightsBlocks(context) : []), ...tables];
};
