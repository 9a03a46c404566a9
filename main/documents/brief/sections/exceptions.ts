import type { DeskView, ExceptionGroup, ExceptionItem } from '#shared/domain/desk/desk.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Writer } from '../../value/writer.ts';
import { daysCell, small, table, type BriefColumn } from '../brief-table.ts';
import { exceptionNames, lines, words } from '../brief-words.ts';
import { moneyGrouped } from '../money-grouped.ts';

/** As many as a reader takes in; the rest is counted. */
const mostItems = 8;

/** Heads count rows; where a row stands for several facts, both are counted and named. */
function exceptionCaption({ kind, items, count }: ExceptionGroup): FullBilingual {
  const [name, rows] = [exceptionNames[kind], items.length];
  if (rows === count) return { zh: `${name.zh}（${count}）`, en: `${name.en} (${count})` };
  const records = rows === 1 ? 'record' : 'records';
  return { zh: `${name.zh}（${rows}个记录，${count}条事实）`, en: `${name.en} (${rows} ${records}, ${count} facts)` };
}

const moreWords = (more: number, ofRecords: boolean): FullBilingual => ({
  zh: `另有${more}${ofRecords ? '个记录' : '条'}，见看板。`,
  en: `${more} more${ofRecords ? (more === 1 ? ' record' : ' records') : ''} ${more === 1 ? 'stands' : 'stand'} on the Desk page of the window.`,
});

const daysColumn = (write: Writer): BriefColumn<ExceptionItem> => ({
  title: words.days,
  width: 1.6,
  align: 'right',
  cell: ({ days }) => daysCell(write, days),
});

function exceptionTable(write: Writer, { kind, items, count }: ExceptionGroup): Block {
  const shown = items.slice(0, mostItems);
  const more = items.length - shown.length;
  const hasDays = shown.some(({ days }) => days !== null);
  return table<ExceptionItem>(write, {
    id: `exception-${kind}`,
    caption: exceptionCaption({ kind, items, count }),
    columns: [
      { title: words.record, width: 4.4, cell: ({ record }) => write.name(record.name) },
      { title: words.text, width: 7, cell: ({ text }) => write.say(moneyGrouped(text)) },
      ...(hasDays ? [daysColumn(write)] : []),
    ],
    rows: shown,
    ...(more === 0 ? {} : { note: moreWords(more, items.length !== count) }),
  });
}

export const exceptions = ({ exceptions: groups }: DeskView, write: Writer): Block[] => {
  const found = groups.filter(({ items }) => items.length > 0);
  return found.length === 0 ? [small(write, 'exceptions-none', lines.noExceptions)] : found.map((group) => exceptionTable(write, group));
};
