import type { Database } from '#main/store/database.ts';
import type { Change } from '#shared/domain/change/change.ts';
import { insertInto } from './columns.ts';
import { journalLines, placedColumns, touchedRows, type PlacedLine } from './journal-line.ts';
import type { TouchedRow } from './journal-repo.ts';
import { statement } from './statement.ts';

interface ChangeColumns {
  id: string;
  number: number;
  made_at: string;
  made_by: string;
  command: string;
  summary_zh: string;
  summary_en: string;
  reason: string | null;
  undoes: string | null;
  undone_by: string | null;
}

const toChange = (row: ChangeColumns): Change => ({
  id: row.id,
  at: row.made_at,
  by: row.made_by,
  command: row.command,
  summary: { zh: row.summary_zh, en: row.summary_en },
  reason: row.reason,
  undoes: row.undoes,
  undoneBy: row.undone_by,
});

const columns = 'c.*, u.id AS undone_by FROM change c LEFT JOIN change u ON u.undoes = c.id';

/** Rows written with one statement; more bind no faster. */
const linesAtOnce = 40;

function insertLines(db: Database, changeId: string, rows: readonly TouchedRow[]): void {
  const lines = journalLines(rows);
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const some = lines.slice(from, from + linesAtOnce);
    const sql = `INSERT INTO change_row (change_id, ordinal, table_name, row_key, before, after, abridged) VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`;
    const values = some.flatMap((line, at) => [changeId, from + at, line.table_name, line.row_key, line.before, line.after, line.abridged]);
    statement<(string | number | null)[], never>(db, sql).run(...values);
  }
}

/** Writes a change with its rows, in the order they were touched; answers its id. */
export function insertChange(
  db: Database,
  change: Omit<Change, 'id' | 'undoneBy'>,
  touched: { rows: TouchedRow[]; recordIds: Iterable<string> },
): string {
  const number = (db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM change').pluck().get() ?? 0) + 1;
  const row = {
    id: `change-${number}`,
    number,
    made_at: change.at,
    made_by: change.by,
    command: change.command,
    summary_zh: change.summary.zh,
    summary_en: change.summary.en,
    reason: change.reason,
    undoes: change.undoes,
  };
  db.prepare(insertInto('change', Object.keys(row))).run(row);
  insertLines(db, row.id, touched.rows);
  const insertRecord = statement<[string, string], never>(db, 'INSERT OR IGNORE INTO change_record (record_id, change_id) VALUES (?, ?)');
  for (const recordId of touched.recordIds) insertRecord.run(recordId, row.id);
  return row.id;
}

export const findChange = (db: Database, id: string): Change | null => {
  const row = db.prepare<[string], ChangeColumns>(`SELECT ${columns} WHERE c.id = ?`).get(id);
  return row === undefined ? null : toChange(row);
};

/** Newest first. */
export const listChanges = (db: Database, page: { limit: number; offset: number }): Change[] =>
  db
    .prepare<[number, number], ChangeColumns>(`SELECT ${columns} ORDER BY c.number DESC LIMIT ? OFFSET ?`)
    .all(page.limit, page.offset)
    .map(toChange);

/** Changes that touched a record, newest first. */
export const listChangesOfRecord = (db: Database, recordId: string): Change[] =>
  db
    .prepare<[string], ChangeColumns>(
      `SELECT ${columns} WHERE c.id IN (SELECT change_id FROM change_record WHERE record_id = ?) ORDER BY c.number DESC`,
    )
    .all(recordId)
    .map(toChange);

/** The rows of a change in the order they were touched. */
export const listChangeRows = (db: Database, changeId: string): TouchedRow[] =>
  db
    .prepare<[string], PlacedLine>(
      `SELECT ${placedColumns} FROM change_row r JOIN change c ON c.id = r.change_id WHERE r.change_id = ? ORDER BY r.ordinal`,
    )
    .all(changeId)
    .flatMap((line) => touchedRows(db, line));
