import type { FullBilingual } from '#shared/lib/language.ts';
import { topics } from '#shared/domain/fact/attribute.ts';
import { compareParks, type CompareRow as MatchedRow } from '#shared/domain/match/compare-parks.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { criteria, type Criterion } from '#shared/domain/match/match.ts';
import { byRank, sharesOf } from '#shared/domain/match/rank-parks.ts';
import type { Block, CompareBlock, CompareCell, CompareRow } from '#shared/domain/packet/block.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { blankCell, factCell, shareCell, textCell } from './compare-cells.ts';
import { blankWords, rowFlagWords, topicNames } from './compare-words.ts';
import { criterionNames } from './criterion-names.ts';
import { isKnown, matchOf } from './reasons.ts';
import { percentOf, usedWeights, weightsBlocks, weightsHome } from './weights.ts';

/** Columns of one block: a pitch is read upright, a comparison lies on its side. */
const mostColumns = { pitch: 4, 'one-pager': 4, comparison: 6, rfi: 4 };
/** Rows of facts: a pitch keeps to what can be compared, a comparison also says what is told of one park alone. */
const mostFactRows = { pitch: 8, 'one-pager': 8, comparison: 24, rfi: 8 };

/** A blank that holds for all for one reason is said once. */
function together(cells: CompareCell[]): CompareCell[] {
  const [first, ...rest] = cells;
  const reason = (cell: CompareCell): string => `${cell.note.zh?.text ?? ''}\n${cell.note.en?.text ?? ''}`;
  if (first === undefined || cells.some((cell) => cell.kind !== 'blank')) return cells;
  return rest.every((cell) => reason(cell) === reason(first)) ? [first] : cells;
}

type Row = (label: FullBilingual, cell: (park: PacketRecord) => CompareCell, more?: Partial<CompareRow>) => CompareRow;
const rowFor =
  (parks: PacketRecord[], { write }: SectionContext): Row =>
  (label, cell, more = {}) => ({ label: write.say(label), detail: {}, flags: [], cells: together(parks.map(cell)), ...more });

function placeRows(row: Row, { write }: SectionContext): CompareRow[] {
  const untold = blankCell(blankWords['not-told'], write);
  return [
    row({ zh: '所在区', en: 'District' }, (park) => (park.district === null ? untold : textCell(write.name(park.district.name)))),
    row({ zh: '级别', en: 'Level' }, (park) => {
      const level = park.record.class === 'unknown' ? undefined : registers.park.classes[park.record.class];
      return level === undefined ? untold : textCell(write.say(level));
    }),
    row({ zh: '主导产业', en: 'Focus' }, (park) => {
      const focus = park.relations.filter(({ type, direction }) => type === 'focuses-on' && direction === 'out');
      const names = focus.map(({ other }) => shownName(other));
      return names.length === 0 ? untold : textCell(write.say(joinNames(names)));
    }),
  ];
}

/** Parts of the score under the weights in use. A pitch leaves out what is known for none; a comparison says so in each cell. */
function scoreRows(row: Row, context: SectionContext): CompareRow[] {
  const { snapshot, write } = context;
  const weights = usedWeights(snapshot);
  const shares = weights === null ? null : sharesOf(weights);
  const order = [...snapshot.match.parks].sort(byRank).map(({ id }) => id);
  const outside = blankCell({ zh: '不参与匹配', en: 'not part of the match' }, write);
  const total = (read: 'score' | 'confidence') => (park: PacketRecord) => {
    const match = matchOf(park, context);
    return match === undefined ? outside : shareCell(match[read], write);
  };
  const part = (criterion: Criterion) => (park: PacketRecord) => {
    const found = matchOf(park, context)?.parts.find((candidate) => candidate.criterion === criterion);
    if (found === undefined) return outside;
    return isKnown(found) ? shareCell(found.score, write) : blankCell(found.because, write);
  };
  const isShown = (criterion: Criterion): boolean =>
    snapshot.draft.template === 'comparison' ||
    snapshot.match.parks.some((match) => match.parts.some((own) => own.criterion === criterion && isKnown(own)));
  return [
    row({ zh: '排序', en: 'Rank' }, (park) => {
      const at = order.indexOf(park.record.id);
      return at === -1 ? outside : { ...textCell(write.plain(String(at + 1))), kind: 'figure' };
    }),
    row({ zh: '综合得分', en: 'Score' }, total('score')),
    row({ zh: '把握', en: 'Confidence' }, total('confidence')),
    ...criteria.filter(isShown).map((criterion) => {
      const percent = shares === null ? '–' : percentOf(shares[criterion]);
      return row(criterionNames[criterion], part(criterion), { detail: write.say({ zh: `权重 ${percent}`, en: `weight ${percent}` }) });
    }),
  ];
}

/** Rows of facts, those that compare two parks at least first to be kept. */
function shownFacts(parks: PacketRecord[], { snapshot }: SectionContext): { rows: MatchedRow[]; left: number } {
  const { template } = snapshot.draft;
  const all = compareParks(parks).filter((row) => row.attribute.topic !== 'history');
  const shared = all.filter((row) => row.known >= Math.min(2, parks.length));
  const wanted = template === 'comparison' ? [...shared, ...all.filter((row) => !shared.includes(row))] : shared;
  const kept = new Set(wanted.slice(0, mostFactRows[template]));
  return { rows: all.filter((row) => kept.has(row)), left: all.length - kept.size };
}

function factGroups(parks: PacketRecord[], rows: MatchedRow[], context: SectionContext): CompareBlock['groups'] {
  const { write } = context;
  const facts = new Map(parks.flatMap((park) => park.facts.map((view) => [view.fact.id, view] as const)));
  return topics.flatMap((topic) => {
    const own = rows.filter(({ attribute }) => attribute.topic === topic);
    if (own.length === 0) return [];
    return [
      {
        title: write.say(topicNames[topic]),
        rows: own.map(({ attribute, cells, flags }): CompareRow => ({
          label: write.say(attribute.name),
          detail: {},
          flags: flags.map((flag) => write.say(rowFlagWords[flag])),
          cells: parks.flatMap(({ record }) =>
            cells.filter((cell) => cell.parkId === record.id).map((cell) => factCell(cell, facts, write)),
          ),
        })),
      },
    ];
  });
}

/** How the table is to be read, and how much it leaves out. */
function note(left: number, { snapshot, write }: SectionContext): CompareBlock['note'] {
  const more =
    left === 0 || snapshot.draft.template !== 'comparison'
      ? { zh: '', en: '' }
      : {
          zh: `另有 ${left} 个事项只有个别园区有记载，未列。`,
          en: ` ${left} more subjects are told of single parks only and are left out.`,
        };
  return write.say({
    zh: `“–”旁写明为何空白，空白不等于没有。得分为 0–100，只按已知的项加权；未知的项降低把握，不按零分计；排序看得分乘以把握。标为“年份不一”的数字不宜直接相比。值下为数据时点与证据等级。${more.zh}`,
    en: `Beside each “–” stands why it is blank; blank does not mean none. Scores run from 0 to 100 and weigh only what is known; what is not known lowers the confidence and is not counted as zero; the rank goes by score times confidence. Figures marked “mixed years” should not be compared outright. Under a value stand its date and grade.${more.en}`,
  });
}

function table(parks: PacketRecord[], index: number, context: SectionContext): CompareBlock {
  const { write } = context;
  const row = rowFor(parks, context);
  const { rows, left } = shownFacts(context.snapshot.parks, context);
  return {
    type: 'compare',
    id: `sites-${index + 1}`,
    subject: write.say({ zh: '比较项', en: 'Compared' }),
    columns: parks.map((park) => ({
      name: write.say(shownName(park.record)),
      detail: park.district === null ? {} : write.name(park.district.name),
    })),
    groups: [
      { title: write.say({ zh: '与需求的吻合', en: 'Fit with what is wanted' }), rows: scoreRows(row, context) },
      { title: write.say({ zh: '位置与产业', en: 'Place and industry' }), rows: placeRows(row, context) },
      ...factGroups(parks, rows, context),
    ],
    note: note(left, context),
  };
}

/** Like for like, side by side; more parks than fit stand in further blocks with the same rows. */
export const comparison: SectionBuilder = (context) => {
  const { parks, draft } = context.snapshot;
  const least = draft.template === 'comparison' ? 1 : 2;
  if (parks.length < least) return [];
  const blocks: CompareBlock[] = [];
  const size = Math.ceil(parks.length / Math.ceil(parks.length / mostColumns[draft.template]));
  for (let at = 0; at < parks.length; at += size) blocks.push(table(parks.slice(at, at + size), blocks.length, context));
  // Said once, over the first.
  const tables = blocks.map((entry, index): Block => (index === 0 ? entry : { ...entry, note: null }));
  return [...(weightsHome(context.snapshot) === 'comparison' ? weightsBlocks(context) : []), ...tables];
};
