import { formatDate, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { BatchRow, DeskView, ExceptionGroup, ExceptionItem } from '#shared/domain/desk/desk.ts';
import type { Concentration } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import type { MoneyTotal } from '#shared/domain/ledger/total.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { actualWords } from '#shared/domain/desk/actual-words.ts';
import { selectionWords } from '#shared/domain/desk/batch-words.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import type { Writer } from '../../value/writer.ts';
import { audienceWords, exceptionNames, lines, targetStates, templateWords, words } from '../brief-words.ts';
import { small, table, tableOr } from '../brief-table.ts';
import { shareWords, totalWords } from '#shared/domain/ledger/total-words.ts';

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

export const targets = ({ targets: rows }: DeskView, write: Writer): Block[] => [
  tableOr(
    write,
    {
      id: 'targets',
      columns: [
        { title: words.measure, width: 4.2, cell: ({ record, target }) => named(write, record, target.attribute.name) },
        { title: words.target, width: 2.8, cell: ({ target }) => write.value(target) },
        { title: words.due, width: 2.2, cell: ({ target }) => write.asOf(target) },
        { title: words.actual, width: 1.8, cell: (line) => actualCell(write, line) },
        { title: words.state, width: 3, cell: ({ state }) => write.say(targetStates[state]) },
      ],
      rows,
    },
    lines.noTargets,
  ),
];

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

/** As many as a reader takes in; the rest is counted. */
const mostItems = 8;

function exceptionTable(write: Writer, { kind, items, count }: ExceptionGroup): Block {
  const shown = items.slice(0, mostItems);
  const more = items.length - shown.length;
  return table<ExceptionItem>(write, {
    id: `exception-${kind}`,
    caption: { zh: `${exceptionNames[kind].zh}（${count}）`, en: `${exceptionNames[kind].en} (${count})` },
    columns: [
      { title: words.record, width: 4.4, cell: ({ record }) => write.name(record.name) },
      { title: words.text, width: 7, cell: ({ text }) => write.say(text) },
      {
        title: words.days,
        width: 1.6,
        align: 'right',
        cell: ({ days }) => (days === null ? write.say(words.none) : write.plain(String(days))),
      },
    ],
    rows: shown,
    ...(more === 0 ? {} : { note: { zh: `另有${more}条，见看板。`, en: `${more} more stand on the desk.` } }),
  });
}

export const exceptions = ({ exceptions: groups }: DeskView, write: Writer): Block[] => {
  const found = groups.filter(({ items }) => items.length > 0);
  return found.length === 0 ? [small(write, 'exceptions-none', lines.noExceptions)] : found.map((group) => exceptionTable(write, group));
};

function totalLine(label: FullBilingual, totals: readonly MoneyTotal[]): FullBilingual[] {
  return totals.map((total) => ({
    zh: `${label.zh}：${totalWords(total, 'zh')}（${total.recordIds.length}个项目）`,
    en: `${label.en}: ${totalWords(total, 'en')} (${total.recordIds.length} ${total.recordIds.length === 1 ? 'project' : 'projects'})`,
  }));
}

function concentrationLine(write: Writer, { whole, total, project, part, share }: Concentration): Local {
  const name = (of: Concentration['whole'], language: 'zh' | 'en'): string => of.name[language] ?? of.name.zh ?? of.name.en ?? of.id;
  const text = (language: 'zh' | 'en'): string => {
    const [big, all] = [formatFact(part.fact, language).text, formatFact(total.fact, language).text];
    return language === 'zh'
      ? `${name(whole, 'zh')}：最大项目“${name(project, 'zh')}”${big}，总额${all}，占比${shareWords(share, 'zh')}`
      : `${name(whole, 'en')}: the largest project, “${name(project, 'en')}”, is ${big} of ${all}: ${shareWords(share, 'en')}`;
  };
  return write.say({ zh: text('zh'), en: text('en') }, [write.markFact(part), write.markFact(total)]);
}

/** Stages, districts and money of the projects in hand; intents and signings in columns of their own. */
export function inHand({ pipeline, concentrations }: DeskView, write: Writer): Block[] {
  const number = (ids: readonly string[]): Local => write.plain(String(ids.length));
  const money = [
    ...totalLine({ zh: '签约项目投资额', en: 'Investment of signed projects' }, pipeline.signedMoney),
    ...totalLine({ zh: '意向投资额', en: 'Investment of intents' }, pipeline.intendedMoney),
  ];
  const items = [...money.map((text) => write.say(text)), ...concentrations.map((each) => concentrationLine(write, each))];
  const unknown = pipeline.withoutMoney.length;
  return [
    table(write, {
      id: 'by-stage',
      columns: [
        { title: words.stage, width: 6, cell: ({ stage }) => write.say(stageName(stage)) },
        { title: words.count, width: 2, align: 'right', cell: ({ recordIds }) => number(recordIds) },
      ],
      rows: pipeline.byStage,
      note: lines.apart,
    }),
    table(write, {
      id: 'by-district',
      columns: [
        { title: words.district, width: 4, cell: ({ of }) => (of === null ? write.say(words.notGiven) : write.name(of.name)) },
        { title: words.intents, width: 2, align: 'right', cell: ({ counters }) => number(counters.intents.recordIds) },
        { title: words.signings, width: 2, align: 'right', cell: ({ counters }) => number(counters.signings.recordIds) },
        { title: words.others, width: 2, align: 'right', cell: ({ counters }) => number(counters.others.recordIds) },
      ],
      rows: pipeline.byDistrict,
    }),
    ...(items.length === 0 ? [] : [{ type: 'list' as const, id: 'money', ordered: false, items }]),
    ...(unknown === 0
      ? []
      : [
          small(write, 'money-unknown', {
            zh: `${unknown}个签约项目的投资额未知或来源不一，不计入。`,
            en: `${unknown} signed ${unknown === 1 ? 'project has' : 'projects have'} no single known investment and ${unknown === 1 ? 'is' : 'are'} left out.`,
          }),
        ]),
    small(write, 'as-packets', lines.asPacket),
  ];
}

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
