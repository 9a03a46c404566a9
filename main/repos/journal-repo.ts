import type { Database } from '#main/store/database.ts';
import { statement } from './statement.ts';

export type Row = Record<string, string | number | null>;

interface TableShape {
  key: readonly string[];
  /** Columns that name the records a row speaks of. */
  records: readonly string[];
}
const shape = (key: string, records = ''): TableShape => ({
  key: key.split(' '),
  records: records.split(' ').filter((name) => name !== ''),
});

/** Tables that officers write, each through the journal only. A table is added here with the migration that makes it. */
const shapes = {
  record: shape('id', 'id'),
  alias: shape('record_id name language', 'record_id'),
  record_scheme: shape('record_id scheme', 'record_id'),
  district_validity: shape('record_id', 'record_id'),
  fact: shape('id', 'record_id'),
  fact_input: shape('fact_id input_id'),
  relation: shape('id', 'from_id to_id'),
  process: shape('id', 'record_id'),
  process_stage: shape('process_id ordinal'),
  formula: shape('id', 'record_id'),
  formula_variable: shape('formula_id ordinal'),
  clause: shape('id', 'incentive_id'),
  conflict: shape('id'),
  conflict_fact: shape('conflict_id fact_id'),
  source: shape('id'),
  segment: shape('id'),
  source_text: shape('source_id'),
  attribute: shape('id'),
  rule_sample: shape('clause_id sample_id'),
  glossary: shape('id'),
  exchange_rate: shape('currency on_day'),
  review_rule: shape('kind attribute_id'),
} satisfies Record<string, TableShape>;
export type JournalTable = keyof typeof shapes;

/** A row as it was and as it is; null where it did not or does not exist. */
export interface TouchedRow {
  table: JournalTable;
  key: Row;
  before: Row | null;
  after: Row | null;
}

const keyOf = (table: JournalTable, row: Row): Row => Object.fromEntries(shapes[table].key.map((column) => [column, row[column] ?? null]));
const matches = (columns: readonly string[]): string => columns.map((column) => `${column} = @${column}`).join(' AND ');

export const findRow = (db: Database, table: JournalTable, key: Row): Row | null =>
  statement<[Row], Row>(db, `SELECT * FROM ${table} WHERE ${matches(shapes[table].key)}`).get(key) ?? null;

interface Insertion {
  columns: readonly string[];
  sql: string;
}
const insertions = new WeakMap<Database, Map<JournalTable, Insertion>>();

/** How a whole row of a table is written, found once for a connection. */
function insertionOf(db: Database, table: JournalTable): Insertion {
  const own = insertions.get(db) ?? new Map<JournalTable, Insertion>();
  insertions.set(db, own);
  const known = own.get(table);
  if (known !== undefined) return known;
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const places = columns.map(() => '?').join(', ');
  const made = { columns, sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})` };
  own.set(table, made);
  return made;
}

/** The row as the table holds it: no column has a default, so one that is left out is null. */
function whole(columns: readonly string[], row: Row): Row {
  const given = Object.keys(row);
  if (given.length === columns.length) return row;
  const unknown = given.find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new Error(`no column ${unknown}`);
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** A row as the journal keeps it: columns that are null are left out, since most of a large import is null. */
export function rowJson(row: Row | null): string | null {
  if (row === null) return null;
  const kept: Row = {};
  for (const column in row) if (row[column] !== null) kept[column] = row[column] ?? null;
  return JSON.stringify(kept);
}

/** A row of the journal as its table holds it. */
export const rowFromJson = (db: Database, table: JournalTable, json: string | null): Row | null =>
  // What the journal wrote is a row of a table.
  json === null ? null : whole(insertionOf(db, table).columns, JSON.parse(json) as Row);

/** The records a row speaks of; a conflict and its ties speak of the records of their facts. */
export function recordsOfRow(db: Database, { table, before, after }: TouchedRow): string[] {
  const { records } = shapes[table];
  const rows = [before, after].filter((row) => row !== null);
  if (table === 'conflict_fact') {
    return rows.flatMap((row) => db.prepare<[Row], string>('SELECT record_id FROM fact WHERE id = @fact_id').pluck().all(row));
  }
  if (table === 'conflict') {
    return rows.flatMap((row) =>
      db
        .prepare<[Row], string>(
          'SELECT DISTINCT f.record_id FROM fact f JOIN conflict_fact t ON t.fact_id = f.id WHERE t.conflict_id = @id',
        )
        .pluck()
        .all(row),
    );
  }
  return rows.flatMap((row) => records.map((column) => row[column]).filter((id) => typeof id === 'string'));
}

/** @throws Error when the row breaks a rule of its table. */
export function insertRow(db: Database, table: JournalTable, row: Row): TouchedRow {
  const { columns, sql } = insertionOf(db, table);
  const given = whole(columns, row);
  const written = statement<Row[string][], never>(db, sql).run(...columns.map((column) => given[column] ?? null));
  const after = table === 'relation' && given['id'] === null ? { ...given, id: Number(written.lastInsertRowid) } : given;
  return { table, key: keyOf(table, after), before: null, after };
}

/** Changes the named columns of one row. @throws Error when there is no such row. */
export function updateRow(db: Database, { table, key, patch }: { table: JournalTable; key: Row; patch: Row }): TouchedRow {
  const before = findRow(db, table, key);
  if (before === null) throw new Error(`no row ${JSON.stringify(key)} in ${table}`);
  const sets = Object.keys(patch).map((column) => `${column} = @set_${column}`);
  const values = Object.fromEntries(Object.entries(patch).map(([column, value]) => [`set_${column}`, value]));
  statement<[Row], never>(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${matches(shapes[table].key)}`).run({ ...key, ...values });
  return { table, key, before, after: findRow(db, table, keyOf(table, { ...before, ...patch })) };
}

/** @throws Error when there is no such row. */
export function removeRow(db: Database, table: JournalTable, key: Row): TouchedRow {
  const before = findRow(db, table, key);
  if (before === null) throw new Error(`no row ${JSON.stringify(key)} in ${table}`);
  statement<[Row], never>(db, `DELETE FROM ${table} WHERE ${matches(shapes[table].key)}`).run(key);
  return { table, key, before, after: null };
}

/** True when the row stands as `expected` says; columns that came with a later schema do not count. */
export function stands(db: Database, table: JournalTable, { key, expected }: { key: Row; expected: Row | null }): boolean {
  const now = findRow(db, table, key);
  if (now === null || expected === null) return now === expected;
  return Object.entries(expected).every(([column, value]) => now[column] === value);
}

/** The key under which the row is found after it was written. */
export const currentKey = ({ table, key, after }: TouchedRow): Row => (after === null ? key : keyOf(table, after));
