import type { BatchRow, DeskView } from '#shared/domain/desk/desk.ts';
import { actualWords } from '#shared/domain/desk/actual-words.ts';
import { selectionWords } from '#shared/domain/desk/batch-words.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Writer } from '../../value/writer.ts';
import { tableOr } from '../brief-table.ts';
import { audienceWords, lines, targetStates, templateWords, words } from '../brief-words.ts';

const valueOr = (write: Writer, view: FactView | null): Local => (view === null ? write.say(words.none) : write.value(view));

/** The record and the kind of statement, in one cell. */
const named = (write: Writer, { name }: RecordRef, statement: FullBilingual): Local =>
  write.name({
    zh: name.zh === null ? null : `${name.zh}：${statement.zh}`,
    en: name.en === null ? null : `${name.en}: ${statement.en}`,
  });

/** A stated actual with its source; a computed one as it follows from its inputs. */
function actualCell(write: Writer, line: TargetLineView): Local {
  if (line.actual === null) return write.say(words.none);
  if (line.actual.view !== null) return write.value(line.actual.view);
  return write.say({ zh: actualWords(line, 'zh') ?? words.none.zh, en: actualWords(line, 'en') ?? words.none.en });
}

/** Measure, target, due, actual, state: where no actual is known at all, its column is as narrow as its head. */
const targetWidths = (rows: readonly TargetLineView[]): readonly [number, number, number, number, number] =>
  rows.some(({ actual }) => actual !== null) ? [4.4, 2.6, 2.1, 1.9, 3] : [5, 2.5, 1.9, 1.4, 3];

export const targets = ({ targets: rows }: DeskView, write: Writer): Block[] => {
  const [measure, target, due, actual, state] = targetWidths(rows);
  return [
    tableOr(
      write,
      {
        id: 'targets',
        columns: [
          { title: words.measure, width: measure, cell: ({ record, target: { attribute } }) => named(write, record, attribute.name) },
          { title: words.target, width: target, cell: (row) => write.value(row.target) },
          { title: words.due, width: due, cell: (row) => (row.due === null ? write.say(words.notGiven) : write.asOf(row.target)) },
          { title: words.actual, width: actual, cell: (row) => actualCell(write, row) },
          { title: words.state, width: state, cell: (row) => write.say(targetStates[row.state]) },
        ],
        rows,
      },
      lines.noTargets,
    ),
  ];
};

/** The share selected as the page of the programme computes it, with the sources of the counts it rests on. */
function selectionCell(write: Writer, row: BatchRow): Local {
  const { selection, declared, approved, rate } = row;
  const [zh, en] = [selectionWords(row, 'zh'), selectionWords(row, 'en')];
  if (selection === undefined || selection === null || zh === null || en === null) return valueOr(write, rate);
  return write.say(
    { zh, en },
    [declared, approved].flatMap((view) => (view === null ? [] : [write.markFact(view)])),
  );
}

const batchFigures: { title: FullBilingual; cell: (write: Writer, row: BatchRow) => Local }[] = [
  { title: words.declared, cell: (write, { declared }) => valueOr(write, declared) },
  { title: words.approved, cell: (write, { approved }) => valueOr(write, approved) },
  { title: words.rate, cell: selectionCell },
  { title: words.support, cell: (write, { support }) => valueOr(write, support) },
  { title: words.holding, cell: (write, { holding }) => valueOr(write, holding) },
];
/** Batches side by side; a figure with its unit does not fit a narrower column. */
const batchesAcross = 3;

function batchTable(write: Writer, some: readonly BatchRow[], at: number): Block {
  const columns = some.map((row) => ({ title: row.programme.name, of: row }));
  const table: Block = {
    type: 'table',
    id: `batches-${at + 1}`,
    caption: null,
    columns: [
      { title: write.say(words.batch), align: 'left', width: 2.4 },
      ...columns.map(({ title }) => ({ title: write.name(title), align: 'left' as const, width: 4 })),
    ],
    rows: batchFigures.map(({ title, cell }) => [write.say(title), ...columns.map((column) => cell(write, column.of))]),
    note: write.say(lines.bounds),
  };
  return table;
}

export const batches = ({ batches: rows }: DeskView, write: Writer): Block[] => {
  if (rows.length === 0) return [{ type: 'paragraph', id: 'batches-none', tone: 'body', text: write.say(lines.noBatches) }];
  const groups = Array.from({ length: Math.ceil(rows.length / batchesAcross) }, (_, at) =>
    rows.slice(at * batchesAcross, (at + 1) * batchesAcross),
  );
  return groups.map((some, at) => batchTable(write, some, at));
};

export const issued = ({ issues }: DeskView, write: Writer): Block[] => [
  tableOr(
    write,
    {
      id: 'issues',
      columns: [
        { title: words.recipient, width: 4, cell: ({ codeName }) => write.plain(codeName) },
        { title: words.template, width: 2.4, cell: ({ template }) => write.say(templateWords[template] ?? { zh: template, en: template }) },
        { title: words.audience, width: 2, cell: ({ audience }) => write.say(audienceWords[audience]) },
        {
          title: words.exported,
          width: 3,
          cell: ({ exportedOn }) => write.say({ zh: formatDate(exportedOn, 'zh'), en: formatDate(exportedOn, 'en') }),
        },
      ],
      rows: issues,
    },
    lines.noIssues,
  ),
];
