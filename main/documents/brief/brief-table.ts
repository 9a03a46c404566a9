import { groupDigits } from '#shared/domain/quantity/show-quantity.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Writer } from '../value/writer.ts';

export interface BriefColumn<Row> {
  title: FullBilingual;
  width: number;
  align?: TableBlock['columns'][number]['align'];
  cell: (row: Row) => Local;
}

interface BriefTable<Row> {
  id: string;
  caption?: FullBilingual;
  columns: BriefColumn<Row>[];
  rows: readonly Row[];
  note?: FullBilingual;
}

export function table<Row>(write: Writer, { id, caption, columns, rows, note }: BriefTable<Row>): TableBlock {
  return {
    type: 'table',
    id,
    caption: caption === undefined ? null : write.say(caption),
    columns: columns.map(({ title, width, align = 'left' }) => ({ title: write.say(title), width, align })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    note: note === undefined ? null : write.say(note),
  };
}

/** Days by thousands, or the sign of what is not known. */
export const daysCell = (write: Writer, days: number | null): Local => write.plain(days === null ? '–' : groupDigits(String(days)));

/** The table, or the sentence that says there is nothing to set. */
export const tableOr = <Row>(write: Writer, given: BriefTable<Row>, empty: FullBilingual): Block =>
  given.rows.length === 0 ? { type: 'paragraph', id: `${given.id}-none`, tone: 'body', text: write.say(empty) } : table(write, given);

export const small = (write: Writer, id: string, text: FullBilingual): Block => ({
  type: 'paragraph',
  id,
  tone: 'small',
  text: write.say(text),
});
