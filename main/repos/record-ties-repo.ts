import type { Database } from '#main/store/database.ts';
import type { RelationColumns } from './relation-repo.ts';

const ids = (db: Database, sql: string, recordId: string): string[] => db.prepare<[string], string>(sql).pluck().all(recordId);

/** A relation with the number it has in the store. */
export type RelationRow = RelationColumns & { id: number };

/** Everything in the store that points at a record, by id. */
export interface RecordTies {
  /** Live and past ones. */
  facts: string[];
  relations: RelationRow[];
  clauses: string[];
  processes: string[];
  formulas: string[];
  /** What was promised to it or by it. */
  commitments: string[];
  /** What officers entered of it on the pages of programmes. */
  entries: string[];
  /** Records that have it as their district. */
  within: string[];
  /** Records that have it above them. */
  below: string[];
  /** Districts that it took the place of. */
  succeeded: string[];
}

export const listTiesOf = (db: Database, recordId: string): RecordTies => ({
  facts: ids(db, 'SELECT id FROM fact WHERE record_id = ? ORDER BY id', recordId),
  relations: db
    .prepare<[string, string], RelationRow>('SELECT * FROM relation WHERE from_id = ? OR to_id = ? ORDER BY id')
    .all(recordId, recordId),
  clauses: ids(db, 'SELECT id FROM clause WHERE incentive_id = ? ORDER BY id', recordId),
  processes: ids(db, 'SELECT id FROM process WHERE record_id = ? ORDER BY id', recordId),
  formulas: ids(db, 'SELECT id FROM formula WHERE record_id = ? ORDER BY id', recordId),
  commitments: ids(db, 'SELECT id FROM commitment WHERE record_id = ? ORDER BY id', recordId),
  entries: ids(db, 'SELECT id FROM programme_entry WHERE record_id = ? ORDER BY id', recordId),
  within: ids(db, 'SELECT id FROM record WHERE district_id = ? ORDER BY id', recordId),
  below: ids(db, 'SELECT id FROM record WHERE parent_id = ? ORDER BY id', recordId),
  succeeded: ids(db, 'SELECT record_id FROM district_validity WHERE successor_id = ? ORDER BY record_id', recordId),
});

/** Rules of clauses that name a record by its id, as they are stored. */
export const listRulesNaming = (db: Database, recordId: string): { id: string; conditions: string | null; amount: string | null }[] =>
  db
    .prepare<[string, string], { id: string; conditions: string | null; amount: string | null }>(
      'SELECT id, conditions, amount FROM clause WHERE instr(conditions, ?) > 0 OR instr(amount, ?) > 0 ORDER BY id',
    )
    .all(JSON.stringify(recordId), JSON.stringify(recordId));

/** The status of a record before it was last archived; null where the journal does not tell. */
export const statusBeforeArchive = (db: Database, recordId: string): string | null =>
  db
    .prepare<[string, string], string>(
      `SELECT json_extract(r.before, '$.status') FROM change_record o JOIN change c ON c.id = o.change_id
       JOIN change_row r ON r.change_id = c.id AND r.table_name = 'record' AND r.row_key = ?
       WHERE o.record_id = ? AND json_extract(r.after, '$.status') = 'archived' AND json_extract(r.before, '$.status') <> 'archived'
       ORDER BY c.number DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify({ id: recordId }), recordId) ?? null;

/** The merge that put a record into the archive, as long as nobody took it back. */
export const mergeOf = (db: Database, recordId: string): string | null =>
  db
    .prepare<[string, string], string>(
      `SELECT c.id FROM change_record o JOIN change c ON c.id = o.change_id
       JOIN change_row r ON r.change_id = c.id AND r.table_name = 'record' AND r.row_key = ?
       LEFT JOIN change u ON u.undoes = c.id
       WHERE o.record_id = ? AND c.command = 'record.merge' AND u.id IS NULL
         AND json_extract(r.after, '$.status') = 'archived' ORDER BY c.number DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify({ id: recordId }), recordId) ?? null;

/** The record that took over what `recordId` was, through one merge after another; itself where nobody merged it away. */
export function mergedInto(db: Database, recordId: string): string {
  const change = mergeOf(db, recordId);
  if (change === null) return recordId;
  // Whatever the merge moved or named belongs to the other record since.
  const next = db
    .prepare<[string, string], string>(
      `SELECT coalesce(json_extract(after, '$.record_id'), json_extract(after, '$.incentive_id')) AS owner FROM change_row
       WHERE change_id = ? AND table_name IN ('alias', 'record_scheme', 'fact', 'clause', 'process', 'formula', 'commitment', 'programme_entry')
         AND owner IS NOT NULL AND owner <> ? ORDER BY ordinal LIMIT 1`,
    )
    .pluck()
    .get(change, recordId);
  return next === undefined ? recordId : mergedInto(db, next);
}
