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
