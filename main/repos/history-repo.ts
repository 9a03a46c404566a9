import type { Database } from '#main/store/database.ts';
import { placedColumns, touchedRows, type PlacedLine } from './journal-line.ts';
import { recordsOfRow, type TouchedRow } from './journal-repo.ts';

/** The number of the newest change; 0 in a store that nobody has edited. */
export const lastChangeNumber = (db: Database): number =>
  db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM change').pluck().get() ?? 0;

/** A change with what it takes back. */
export interface UndoLink {
  id: string;
  number: number;
  undoes: string | null;
}
/** Changes after the one of this number, oldest first. */
export const listUndoLinks = (db: Database, afterNumber: number): UndoLink[] =>
  db.prepare<[number], UndoLink>('SELECT id, number, undoes FROM change WHERE number > ? ORDER BY number').all(afterNumber);

/** The rows of a change that speak of a record, without reading the rest of a large import. */
export const listChangeRowsOf = (db: Database, changeId: string, recordId: string): TouchedRow[] =>
  db
    .prepare<[string, string, string], PlacedLine>(
      `SELECT ${placedColumns} FROM change_row r JOIN change c ON c.id = r.change_id
       WHERE r.change_id = ? AND (r.table_name IN ('conflict', 'conflict_fact')
         OR instr(coalesce(r.before, ''), ?) > 0 OR instr(coalesce(r.after, ''), ?) > 0) ORDER BY r.ordinal`,
    )
    .all(changeId, JSON.stringify(recordId), JSON.stringify(recordId))
    .flatMap((line) => touchedRows(db, line))
    .filter((row) => recordsOfRow(db, row).includes(recordId));

/** Facts that stand before a fact in its line of replacements, and the fact itself. */
export const listLineOf = (db: Database, factId: string): string[] =>
  db
    .prepare<[string], string>(
      `WITH RECURSIVE head(id, next) AS (
         SELECT id, superseded_by FROM fact WHERE id = ?
         UNION SELECT f.id, f.superseded_by FROM fact f JOIN head h ON f.id = h.next
       ), line(id, depth) AS (
         SELECT id, 0 FROM head WHERE next IS NULL
         UNION SELECT f.id, l.depth + 1 FROM fact f JOIN line l ON f.superseded_by = l.id
       ) SELECT id FROM line GROUP BY id ORDER BY max(depth) DESC, id`,
    )
    .pluck()
    .all(factId);

/** The change that wrote a fact; null for what came with the starter data. */
export const changeThatWrote = (db: Database, factId: string, recordId: string): string | null =>
  db
    .prepare<[string, string], string>(
      `SELECT c.id FROM change_record o JOIN change c ON c.id = o.change_id JOIN change_row r ON r.change_id = c.id
       WHERE o.record_id = ? AND r.table_name = 'fact' AND instr(r.row_key, ?) > 0 AND r.before IS NULL ORDER BY c.number DESC LIMIT 1`,
    )
    .pluck()
    .get(recordId, JSON.stringify({ id: factId })) ?? null;

/** The change that last decided on a conflict and was not taken back; null where there is none. */
export const decisionOn = (db: Database, conflictId: string): string | null =>
  db
    .prepare<[string], string>(
      `SELECT c.id FROM change c JOIN change_row r ON r.change_id = c.id LEFT JOIN change u ON u.undoes = c.id
       WHERE c.command LIKE 'conflict.%' AND u.id IS NULL AND r.table_name = 'conflict' AND r.row_key = ? ORDER BY c.number DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify({ id: conflictId })) ?? null;
