import { findChange, insertChange, listChangeRows } from '#main/repos/change-repo.ts';
import {
  currentKey,
  findRow,
  insertRow,
  recordsOfRow,
  removeRow,
  stands,
  tableShapes,
  updateRow,
  type JournalTable,
  type Row,
  type TouchedRow,
} from '#main/repos/journal-repo.ts';
import { refreshIndex } from '#main/services/search/index-records.ts';
import type { Database } from '#main/store/database.ts';
import type { Change } from '#shared/domain/change/change.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** Writes rows and keeps each as it was and as it is. */
export interface Journal {
  insert(table: JournalTable, row: Row): void;
  /** Changes the named columns of one row. @throws Error when the row is not there. */
  update(table: JournalTable, key: Row, patch: Row): void;
  remove(table: JournalTable, key: Row): void;
}

/** Who does what, when and why. */
export type ChangeNote = Pick<Change, 'at' | 'by' | 'command' | 'summary' | 'reason'>;

const journalOf = (db: Database, rows: TouchedRow[]): Journal => ({
  insert: (table, row) => void rows.push(insertRow(db, table, row)),
  update: (table, key, patch) => void rows.push(updateRow(db, { table, key, patch })),
  remove: (table, key) => void rows.push(removeRow(db, table, key)),
});

function keep(db: Database, change: ChangeNote & { undoes: string | null }, rows: TouchedRow[]): string {
  const recordIds = new Set(rows.flatMap((row) => recordsOfRow(db, row)));
  const id = insertChange(db, change, { rows, recordIds });
  refreshIndex(db, recordIds);
  return id;
}

/**
 * One command on the registers: everything `work` writes, its journal and the search index, all or nothing.
 * `changeId` is null when nothing was written.
 */
export function runChange<T>(db: Database, note: ChangeNote, work: (journal: Journal) => T): { changeId: string | null; value: T } {
  return db.transaction(() => {
    const rows: TouchedRow[] = [];
    const value = work(journalOf(db, rows));
    return { changeId: rows.length === 0 ? null : keep(db, { ...note, undoes: null }, rows), value };
  })();
}

const refuse = (zh: string, en: string, where: string): UserError => new UserError('refused', `${zh}${en}`, { where });

/** Null where the row was written on since and stays as it is. */
function takeBack(db: Database, row: TouchedRow, changeId: string): TouchedRow | null {
  const key = currentKey(row);
  if (!stands(db, row.table, { key, expected: row.after })) {
    if (tableShapes[row.table].goesOn) return null;
    throw refuse(
      '此后这里又改过，不能直接撤销；请先撤销较新的修改。',
      'This has been changed again since; undo the newer change first.',
      changeId,
    );
  }
  if (row.before === null) return removeRow(db, row.table, key);
  return row.after === null ? insertRow(db, row.table, row.before) : updateRow(db, { table: row.table, key, patch: row.before });
}

/**
 * Takes a change back, itself as a change that can be taken back. What was written since stays safe: a row that no longer
 * stands as the change left it refuses the undo, and nothing is written.
 * @throws UserError `not-found`, or `refused` when already taken back or changed since.
 */
export function undoChange(db: Database, changeId: string, { at, by }: Pick<Change, 'at' | 'by'>): { changeId: string } {
  const change = findChange(db, changeId);
  if (change === null) throw new UserError('not-found', `没有这次修改：${changeId}。There is no such change.`, { where: changeId });
  if (change.undoneBy !== null) throw refuse('这次修改已经撤销。', 'This change has been taken back already.', changeId);
  const summary =
    change.undoes === null
      ? { zh: `撤销：${change.summary.zh}`, en: `Undo: ${change.summary.en}` }
      : { zh: change.summary.zh.replace(/^撤销：/, '重做：'), en: change.summary.en.replace(/^Undo: /, 'Redo: ') };
  return db.transaction(() => {
    try {
      const rows = listChangeRows(db, changeId)
        .toReversed()
        .flatMap((row) => takeBack(db, row, changeId) ?? []);
      return { changeId: keep(db, { at, by, command: 'change.undo', summary, reason: null, undoes: changeId }, rows) };
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
        throw refuse(
          '较新的内容用到了这次修改写下的东西，请先撤销较新的修改。',
          'Newer entries rest on what this change wrote; undo the newer ones first.',
          changeId,
        );
      throw error;
    }
  })();
}

/** True when a row of this key stands in the table. */
export const hasRow = (db: Database, table: JournalTable, key: Row): boolean => findRow(db, table, key) !== null;
