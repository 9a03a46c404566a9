import BetterSqlite3 from 'better-sqlite3';
import { isPastReview } from '#shared/domain/fact/freshness.ts';

export type Database = BetterSqlite3.Database;

/** SQL `past_review(as_of_to, review_months, today)`: 1, or 0 where a date or a period is not known. */
const pastReview = (asOfTo: unknown, reviewMonths: unknown, today: unknown): number =>
  typeof asOfTo === 'string' && typeof reviewMonths === 'number' && typeof today === 'string' && isPastReview(asOfTo, reviewMonths, today)
    ? 1
    : 0;

/** A connection as every part of the application uses it: WAL, foreign keys, full syncing, a patient busy time-out. */
export function connect(file: string, options: { readonly?: boolean } = {}): Database {
  const db = new BetterSqlite3(file, { readonly: options.readonly ?? false });
  db.pragma('busy_timeout = 5000');
  if (options.readonly !== true) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // In pages: what a large import wrote is durable in the log and moves into the store with later work.
    db.pragma('wal_autocheckpoint = 16384');
  }
  db.pragma('foreign_keys = ON');
  // In KiB where negative: a large import touches more pages than the default holds.
  db.pragma('cache_size = -65536');
  // A statement with triggers keeps what it may have to take back; in a file that would cost more than the statement.
  db.pragma('temp_store = MEMORY');
  // Without it REPLACE deletes a row and no trigger hears of it, which would open the frozen tables.
  db.pragma('recursive_triggers = ON');
  db.function('past_review', { deterministic: true }, pastReview);
  return db;
}
