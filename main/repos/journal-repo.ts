import type { Statement } from 'better-sqlite3';
import type { Database } from '#main/store/database.ts';
import { statement } from './statement.ts';

export type Row = Record<string, string | number | null>;

export interface TableShape {
  key: readonly string[];
  /** Columns that name the records a row speaks of. */
  records: readonly string[];
  /** An import writes many rows: the journal keeps of a new one what names it. */
  large: boolean;
  /** The officer goes on writing here without the journal: what was written since stays when a change is taken back. */
  goesOn: boolean;
}
const shape = (key: string, records = ''): TableShape => ({
  key: key.split(' '),
  records: records.split(' ').filter((name) => name !== ''),
  large: false,
  goesOn: false,
});
const large = (key: string, records: string): TableShape => ({ ...shape(key, records), large: true });

/** Tables that officers write, each through the journal only. A table is added here with the migration that makes it. */
export const tableShapes = {
  record: large('id', 'id'),
  alias: large('record_id name language', 'record_id'),
  record_scheme: large('record_id scheme', 'record_id'),
  district_validity: shape('record_id', 'record_id'),
  fact: large('id', 'record_id'),
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
  tour: shape('id'),
  programme_entry: shape('id', 'record_id'),
  library_item: shape('id'),
  own_template: shape('id'),
  setting: shape('key'),
  theme: shape('id'),
  project_stage: shape('fact_id'),
  commitment: shape('id', 'record_id'),
  packet: { ...shape('id'), goesOn: true },
} satisfies Record<string, TableShape>;
export type JournalTable = keyof typeof tableShapes;

/** A row as it was and as it is; null where it did not or does not exist. */
export interface TouchedRow {
  table: JournalTable;
  key: Row;
  before: Row | null;
  after: Row | null;
}

function keyOf(table: JournalTable, row: Row): Row {
  const key: Row = {};
  for (const column of tableShapes[table].key) key[column] = row[column] ?? null;
  return key;
}
const matches = (columns: readonly string[]): string => columns.map((column) => `${column} = @${column}`).join(' AND ');

export const findRow = (db: Database, table: JournalTable, key: Row): Row | null =>
  statement<[Row], Row>(db, `SELECT * FROM ${table} WHERE ${matches(tableShapes[table].key)}`).get(key) ?? null;

const columnLists = new WeakMap<Database, Map<JournalTable, readonly string[]>>();

/** The columns of a table, found once for a connection. */
function columnsOf(db: Database, table: JournalTable): readonly string[] {
  const own = columnLists.get(db) ?? new Map<JournalTable, readonly string[]>();
  columnLists.set(db, own);
  const columns = own.get(table) ?? db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  own.set(table, columns);
  return columns;
}

/** The row as the table holds it: no column has a default, so one that is left out is null. */
export function wholeRow(db: Database, table: JournalTable, row: Row): Row {
  const columns = columnsOf(db, table);
  const given = Object.keys(row);
  if (given.length === columns.length) return row;
  const unknown = given.find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new Error(`no column ${unknown}`);
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** The records a row speaks of; a conflict and its ties speak of the records of their facts. */
export function recordsOfRow(db: Database, { table, before, after }: TouchedRow): string[] {
  const { records } = tableShapes[table];
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

/** Statements by the columns they write, a bit each. */
const insertions = new WeakMap<Database, Map<JournalTable, Map<number, Statement>>>();

/** Writes the columns that hold something: those left out are null, and binding them costs as much as binding a value. */
function writeRow(db: Database, table: JournalTable, row: Row): number | bigint {
  const columns = columnsOf(db, table);
  const values: Row[string][] = [];
  let bits = 0;
  for (let at = 0, bit = 1; at < columns.length; at += 1, bit *= 2) {
    const value = row[columns[at] ?? ''] ?? null;
    if (value === null) continue;
    bits += bit;
    values.push(value);
  }
  const tables = insertions.get(db) ?? new Map<JournalTable, Map<number, Statement>>();
  insertions.set(db, tables);
  const own = tables.get(table) ?? new Map<number, Statement>();
  tables.set(table, own);
  const known = own.get(bits);
  if (known !== undefined) return known.run(...values).lastInsertRowid;
  const written = columns.filter((column) => (row[column] ?? null) !== null);
  const made = db.prepare(`INSERT INTO ${table} (${written.join(', ')}) VALUES (${written.map(() => '?').join(', ')})`);
  own.set(bits, made);
  return made.run(...values).lastInsertRowid;
}

/** @throws Error when the row breaks a rule of its table. */
export function insertRow(db: Database, table: JournalTable, row: Row): TouchedRow {
  const given = wholeRow(db, table, row);
  const number = writeRow(db, table, given);
  const after = table === 'relation' && given['id'] === null ? { ...given, id: Number(number) } : given;
  return { table, key: keyOf(table, after), before: null, after };
}

/** Changes the named columns of one row. @throws Error when there is no such row. */
export function updateRow(db: Database, { table, key, patch }: { table: JournalTable; key: Row; patch: Row }): TouchedRow {
  const before = findRow(db, table, key);
  if (before === null) throw new Error(`no row ${JSON.stringify(key)} in ${table}`);
  const sets = Object.keys(patch).map((column) => `${column} = @set_${column}`);
  const values = Object.fromEntries(Object.entries(patch).map(([column, value]) => [`set_${column}`, value]));
  statement<[Row], never>(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${matches(tableShapes[table].key)}`).run({ ...key, ...values });
  return { table, key, before, after: findRow(db, table, keyOf(table, { ...before, ...patch })) };
}

/** @throws Error when there is no such row. */
export function removeRow(db: Database, table: JournalTable, key: Row): TouchedRow {
  const before = findRow(db, table, key);
  if (before === null) throw new Error(`no row ${JSON.stringify(key)} in ${table}`);
  statement<[Row], never>(db, `DELETE FROM ${table} WHERE ${matches(tableShapes[table].key)}`).run(key);
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
