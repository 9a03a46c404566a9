import type { Database } from '#main/store/database.ts';
import { writesSoFar } from './exchange-repo.ts';

/** Rows written so far that no page of a packet follows from, by connection. */
const beside = new WeakMap<Database, number>();

/** Stays the same until something is written that a page may follow from. */
export const contentMark = (db: Database): number => writesSoFar(db) - (beside.get(db) ?? 0);

/** Runs a write that leaves the content as it is: a draft's own text, the search index. */
export function writeBeside<T>(db: Database, write: () => T): T {
  const [writes, known] = [writesSoFar(db), beside.get(db) ?? 0];
  try {
    return write();
  } finally {
    beside.set(db, known + writesSoFar(db) - writes);
  }
}

/** What is kept of one kind: a few, since readers and days are few. */
const most = 4;

/**
 * Keeps what `load` took from the store until its content changes; what is kept is read and never written. Within a transaction
 * nothing is kept, since it may be rolled back.
 */
export function keptByContent<T>(): (db: Database, key: string, load: () => T) => T {
  const kept = new WeakMap<Database, { mark: number; values: Map<string, T> }>();
  return (db, key, load) => {
    if (db.inTransaction) return load();
    const mark = contentMark(db);
    const held = kept.get(db);
    const values = held?.mark === mark ? held.values : new Map<string, T>();
    const value = values.get(key) ?? load();
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    kept.set(db, { mark, values });
    return value;
  };
}
