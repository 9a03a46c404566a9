import type { Statement } from 'better-sqlite3';
import type { Database } from '#main/store/database.ts';

const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * One compiled statement for each SQL text of a connection: compiling costs more than running. A text that is read as single
 * columns is read so wherever it is used.
 */
export function statement<Values extends unknown[], Row>(db: Database, sql: string): Statement<Values, Row> {
  const own = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, own);
  const known = own.get(sql) ?? db.prepare(sql);
  own.set(sql, known);
  // The text of the statement says what it takes and gives.
  return known as unknown as Statement<Values, Row>;
}
