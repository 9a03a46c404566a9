import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import type { DueRow, MoveRow, StalledRow } from '#shared/domain/desk/period-moves.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import { sideNames } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { AsOf, Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Writer } from '../../value/writer.ts';
import { exceptionNames, lines, words } from '../brief-words.ts';
import { moneyGrouped } from '../money-grouped.ts';
import { daysCell, table, tableOr, type BriefColumn } from '../brief-table.ts';

const plainText = (name: RecordRef['name']): FullBilingual => ({ zh: name.zh ?? name.en ?? '', en: name.en ?? name.zh ?? '' });

const markOf = (write: Writer, { source, grade, asOf }: MoveRow['entry']): number[] =>
  source === null || grade === null ? [] : [write.mark(source, { grade, asOf })];

const districtCell = (write: Writer, district: RecordRef | null): Local =>
  district === null ? write.say(words.notGiven) : write.name(district.name);

/** Project, district, stage and date of moves; the source's mark stands with the date. */
function moveColumns(write: Writer, withBefore: boolean): BriefColumn<MoveRow>[] {
  const before: BriefColumn<MoveRow> = {
    title: words.from,
    width: 2,
    cell: ({ from }) => write.say(from === null ? words.none : stageName(from)),
  };
  return [
    { title: words.project, width: 5, cell: ({ project }) => write.name(project.name) },
    { title: words.district, width: 2.4, cell: ({ district }) => districtCell(write, district) },
    ...(withBefore ? [before] : []),
    { title: words.stage, width: 2, cell: ({ entry }) => write.say(stageName(entry.stage)) },
    {
      title: words.date,
      width: 3.6,
      cell: ({ entry }) => write.say({ zh: formatAsOf(entry.asOf, 'zh'), en: formatAsOf(entry.asOf, 'en') }, markOf(write, entry)),
    },
  ];
}

export const newProjects = ({ moves }: DeskView, write: Writer): Block[] => {
  const first = tableOr(write, { id: 'new', columns: moveColumns(write, false), rows: moves.started }, lines.noneNew);
  const rough = moves.maybe.filter(({ from }) => from === null);
  return rough.length === 0
    ? [first]
    : [first, table(write, { id: 'new-rough', caption: lines.maybe, columns: moveColumns(write, false), rows: rough })];
};

function doneTable(write: Writer, rows: readonly DueRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = dueColumns(write, 'doneOn');
  return [table(write, { id: 'commitments-done', caption: { zh: '完成的承诺', en: 'Commitments kept' }, columns, rows })];
}

export const progress = ({ moves }: DeskView, write: Writer): Block[] => {
  const moved = tableOr(write, { id: 'moved', columns: moveColumns(write, true), rows: moves.moved }, lines.noneMoved);
  const rough = moves.maybe.filter(({ from }) => from !== null);
  const roughly = { id: 'moved-rough', caption: lines.maybe, columns: moveColumns(write, true), rows: rough };
  return [moved, ...(rough.length === 0 ? [] : [table(write, roughly)]), ...doneTable(write, moves.done)];
};

function dueColumns(write: Writer, day: 'dueOn' | 'doneOn'): BriefColumn<DueRow>[] {
  return [
    { title: words.project, width: 4, cell: ({ project }) => write.name(project.name) },
    {
      title: words.commitment,
      width: 6,
      cell: ({ commitment: { side, words: said, who } }) => {
        const [text, by] = [plainText(said), who === null ? '' : ` · ${who}`];
        return write.say({ zh: `${sideNames[side].zh}：${text.zh}${by}`, en: `${sideNames[side].en}: ${text.en}${by}` });
      },
    },
    {
      title: day === 'dueOn' ? words.due : words.date,
      width: 3,
      cell: ({ commitment }) => {
        const on = commitment[day];
        return on === null ? write.say(words.none) : write.say({ zh: formatDate(on, 'zh'), en: formatDate(on, 'en') });
      },
    },
  ];
}

/** As precise as the source gives it. */
const sinceCell = (write: Writer, last: Day, asOf: AsOf | null): Local =>
  asOf === null
    ? write.say({ zh: formatDate(last, 'zh'), en: formatDate(last, 'en') })
    : write.say({ zh: formatAsOf(asOf, 'zh'), en: formatAsOf(asOf, 'en') });

const stalledColumns = (write: Writer): BriefColumn<StalledRow>[] => [
  { title: words.project, width: 5, cell: ({ project }) => write.name(project.name) },
  { title: words.district, width: 2.4, cell: ({ district }) => districtCell(write, district) },
  { title: words.stage, width: 2, cell: ({ stage }) => write.say(stageName(stage)) },
  { title: words.since, width: 3, cell: ({ last, lastAsOf }) => sinceCell(write, last, lastAsOf ?? null) },
  { title: words.days, width: 1.6, align: 'right', cell: ({ days }) => daysCell(write, days) },
];

/** What went wrong within the period: projects that stalled, commitments not kept, conflicts entered. */
export const problems = ({ moves, conflicts, settings, today }: DeskView, write: Writer): Block[] => {
  const blocks: Block[] = [];
  if (moves.stalled.length > 0) {
    const note = {
      zh: `超过${settings.stalledDays}天没有进展。天数算到${formatDate(today, 'zh')}，此后有进展的算到有进展为止。`,
      en: `Nothing moved for more than ${settings.stalledDays} days. Days run to ${formatDate(today, 'en')}, or to the day on which the project moved again.`,
    };
    blocks.push(
      table(write, { id: 'stalled', caption: exceptionNames.stalled, columns: stalledColumns(write), rows: moves.stalled, note }),
    );
  }
  if (moves.missed.length > 0)
    blocks.push(table(write, { id: 'missed', caption: exceptionNames.overdue, columns: dueColumns(write, 'dueOn'), rows: moves.missed }));
  if (conflicts.length > 0)
    blocks.push(
      table(write, {
        id: 'conflicts',
        caption: exceptionNames.conflicting,
        columns: [
          { title: words.record, width: 4, cell: ({ record }) => write.name(record.name) },
          { title: words.problem, width: 8, cell: ({ note }) => write.name(moneyGrouped(note)) },
        ],
        rows: conflicts,
      }),
    );
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', id: 'problems-none', tone: 'body', text: write.say(lines.noneWrong) }];
};
