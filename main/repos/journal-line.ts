import type { Database } from '#main/store/database.ts';
import { findRow, tableShapes, wholeRow, type JournalTable, type Row, type TableShape, type TouchedRow } from './journal-repo.ts';
import { statement } from './statement.ts';

/**
 * A line of `change_row`: one row with its key, as it was and as it is. An abridged one stands for new rows of one table that
 * speak of the same records: `row_key` lists their keys, and `after` holds the columns alone that name the records.
 */
export interface JournalLine {
  table_name: JournalTable;
  row_key: string;
  before: string | null;
  after: string | null;
  abridged: 1 | null;
}

/** Columns that are null are left out. */
function rowJson(row: Row | null): string | null {
  if (row === null) return null;
  const kept: Row = {};
  for (const column in row) if (row[column] !== null) kept[column] = row[column] ?? null;
  return JSON.stringify(kept);
}

interface NewRows {
  table: JournalTable;
  names: string;
  keys: Row[];
}
const abridged = ({ table, names, keys }: NewRows): JournalLine => ({
  table_name: table,
  row_key: JSON.stringify(keys),
  before: null,
  after: names,
  abridged: 1,
});

/** The columns of a new row that name its records; null for a row that the journal keeps whole. */
function namesOf({ table, before, after }: TouchedRow): string | null {
  const { large, records }: TableShape = tableShapes[table];
  if (!large || before !== null || after === null) return null;
  const names: Row = {};
  for (const column of records) names[column] = after[column] ?? null;
  return JSON.stringify(names);
}

/** Touched rows as the journal keeps them, in their order. Of new rows in a large table it keeps what names them; the rest stands in the table. */
export function journalLines(rows: readonly TouchedRow[]): JournalLine[] {
  const lines: JournalLine[] = [];
  let open: NewRows | null = null;
  for (const row of rows) {
    const names = namesOf(row);
    if (open !== null && names === open.names && row.table === open.table) {
      open.keys.push(row.key);
      continue;
    }
    if (open !== null) lines.push(abridged(open));
    open = names === null ? null : { table: row.table, names, keys: [row.key] };
    if (open === null)
      lines.push({
        table_name: row.table,
        row_key: JSON.stringify(row.key),
        before: rowJson(row.before),
        after: rowJson(row.after),
        abridged: null,
      });
  }
  if (open !== null) lines.push(abridged(open));
  return lines;
}

/** A line with its place in the journal: the number of its change and its own in it. */
export interface PlacedLine extends JournalLine {
  number: number;
  ordinal: number;
}
/** The columns of a placed line, from `change_row r` and `change c`. */
export const placedColumns = 'r.table_name, r.row_key, r.before, r.after, r.abridged, r.ordinal, c.number';

/** A row as a change left it: as the next change found it, or as it stands today. @throws Error when neither knows it. */
function rowAsLeft(db: Database, line: PlacedLine, key: Row): Row {
  const found = statement<[string, string, number, number, number], { before: string }>(
    db,
    `SELECT r.before FROM change_row r JOIN change c ON c.id = r.change_id
     WHERE r.table_name = ? AND r.row_key = ? AND r.before IS NOT NULL AND (c.number > ? OR (c.number = ? AND r.ordinal > ?))
     ORDER BY c.number, r.ordinal LIMIT 1`,
  ).get(line.table_name, JSON.stringify(key), line.number, line.number, line.ordinal);
  // What the journal wrote is a row of a table.
  const row = found === undefined ? findRow(db, line.table_name, key) : (JSON.parse(found.before) as Row);
  if (row === null) throw new Error(`the journal has lost row ${JSON.stringify(key)} of ${line.table_name}`);
  return row;
}

/** A line of the journal as the rows it tells of. */
export function touchedRows(db: Database, line: PlacedLine): TouchedRow[] {
  const table = line.table_name;
  // What the journal wrote is the keys and the rows of a table.
  const key = JSON.parse(line.row_key) as Row | Row[];
  if (Array.isArray(key)) {
    return key.map((one) => ({ table, key: one, before: null, after: wholeRow(db, table, rowAsLeft(db, line, one)) }));
  }
  const read = (json: string | null): Row | null => (json === null ? null : wholeRow(db, table, JSON.parse(json) as Row));
  return [{ table, key, before: read(line.before), after: read(line.after) }];
}
