import BetterSqlite3 from 'better-sqlite3';

export type Database = BetterSqlite3.Database;

/** A connection as every part of the application uses it: WAL, foreign keys, full syncing, a patient busy time-out. */
export function connect(file: string, options: { readonly?: boolean } = {}): Database {
  const db = new BetterSqlite3(file, { readonly: options.readonly ?? false });
  db.pragma('busy_timeout = 5000');
  if (options.readonly !== true) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
  }
  db.pragma('foreign_keys = ON');
  return db;
}
