import { isBlankWord, plainCell } from '#shared/domain/exchange/fact-cell.ts';
import { readKey, type ColumnMeaning, type FactPart, type LineColumn, type RecordColumn } from '#shared/domain/exchange/column-key.ts';
import type { MappedColumn } from '#shared/domain/exchange/map-columns.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

/** What a line says of one fact: its value and, where the sheet has columns for them, date, grade and source. */
export interface EntryCells extends Partial<Record<FactPart, string>> {
  attributeId: string;
  /** The column of the value. */
  column: MappedColumn;
}

/** A line of the sheet by meaning; empty cells are left out. */
export interface LineCells {
  /** The row in the sheet, from 1. */
  line: number;
  record: Partial<Record<RecordColumn, string>>;
  words: Partial<Record<LineColumn, string>>;
  entries: EntryCells[];
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** The most characters of a cell: more is a text that landed in the wrong place. */
export const longestCell = 5000;

/** A cell as it counts: no control signs, no blanks around, without the apostrophe our own sheets put before = + - @. */
const cleaned = (cell: string): string => {
  const text = cell.trim();
  return text === '' ? '' : plainCell(text.replace(controls, '')).trim();
};

/** A column of the record or of a fact’s value, where “–” means that nothing is given. */
const isValue = (meaning: ColumnMeaning): boolean => meaning.type === 'record' || (meaning.type === 'fact' && meaning.part === 'fact');

/** How many cells of a row say with a sign that nothing is given. */
export const blankCells = (row: readonly string[], columns: readonly MappedColumn[]): number =>
  columns.filter(({ index, key }) => {
    const cell = row[index] ?? '';
    if (cell === '' || key === 'skip' || !isBlankWord(cell.trim())) return false;
    const meaning = readKey(key);
    return meaning !== null && isValue(meaning);
  }).length;

type Reader = (row: readonly string[], line: number) => LineCells;

/** Made once for a sheet: reads every line of it. */
export function lineReader(columns: readonly MappedColumn[]): Reader {
  const used = columns.flatMap((column): { column: MappedColumn; meaning: ColumnMeaning }[] => {
    const meaning = readKey(column.key);
    return meaning === null || meaning.type === 'skip' ? [] : [{ column, meaning }];
  });
  return (row, line) => {
    const cells: LineCells = { line, record: {}, words: {}, entries: [] };
    const entries = new Map<string, Partial<Record<FactPart, string>> & { column?: MappedColumn; attributeId: string }>();
    for (const { column, meaning } of used) {
      const text = cleaned(row[column.index] ?? '');
      if (text === '' || (isValue(meaning) && isBlankWord(text))) continue;
      if (meaning.type === 'record') cells.record[meaning.column] = text;
      else if (meaning.type === 'line') cells.words[meaning.column] = text;
      else if (meaning.type === 'fact') {
        const key = `${meaning.attributeId}#${meaning.nth}`;
        const entry = entries.get(key) ?? { attributeId: meaning.attributeId };
        entry[meaning.part] = text;
        if (meaning.part === 'fact') entry.column = column;
        entries.set(key, entry);
      }
    }
    for (const { column, ...entry } of entries.values()) {
      if (column === undefined) continue;
      const asOf = entry.asOf ?? column.asOf;
      cells.entries.push({ ...entry, ...(asOf === null ? {} : { asOf }), column });
    }
    return cells;
  };
}

const totals = /^(?:合计|总计|小计|累计|共计|总和|汇总|sum|(?:grand |sub)?-?totals?)(?:$|[\s:：(（\d])/i;
const notes = /^(?:注|备注|说明|填表说明|填报人|填表人|制表|审核|单位|数据来源|note|notes|remark|remarks|source|prepared by)\s*[:：]/i;
const examples = /^(?:示例|样例|例|example)\s*[:：]/i;

/**
 * Why a row is no line of data, in plain words; null for one that is.
 * @param row the whole row, with the cells of columns that mean nothing.
 */
export function whySkipped(row: readonly string[], cells: LineCells, columns: readonly MappedColumn[]): FullBilingual | null {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = ''] = filled;
  const name = cells.record.nameZh ?? cells.record.nameEn ?? '';
  if (filled.length === 0) return { zh: '空行', en: 'A blank row' };
  if (totals.test(name) || (name === '' && filled.some((cell) => totals.test(cell))))
    return { zh: '合计行，不是一条记录', en: 'A row of totals, not a record' };
  if (filled.length === 1 && notes.test(first)) return { zh: '表下的说明', en: 'A note of the sheet' };
  if (examples.test(name)) return { zh: '模板的示例行', en: 'The example row of the template' };
  const same = columns.filter(({ index, heading }) => heading !== '' && (row[index] ?? '').trim() === heading).length;
  if (same >= 2 && same >= filled.length / 2) return { zh: '重复的表头', en: 'The headings once more' };
  if (Object.keys(cells.record).length === 0 && cells.entries.length === 0) return { zh: '没有可用的单元格', en: 'No cell that is used' };
  return null;
}
