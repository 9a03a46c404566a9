import type { Database } from '#main/store/database.ts';
import type { JournalTable, Row } from './journal-repo.ts';

/**
 * Columns of JSON that name records by their ids, where no foreign key tells. What a visitor of the stand picked is not among
 * them: it is kept as it was handed over, and `mergedInto` leads on from it.
 */
const places = [
  { table: 'packet', key: ['id'], column: 'draft' },
  { table: 'tour', key: ['id'], column: 'content' },
  { table: 'own_template', key: ['id'], column: 'content' },
  { table: 'programme_entry', key: ['id'], column: 'body' },
  { table: 'rule_sample', key: ['clause_id', 'sample_id'], column: 'kept' },
] as const satisfies readonly { table: JournalTable; key: readonly string[]; column: string }[];

/** A row whose JSON has the id of a record in it. */
export interface Mention {
  table: JournalTable;
  key: Row;
  column: string;
  json: string;
}

/** Where a record is named by its id outside of the columns that refer to it. */
export const listMentions = (db: Database, recordId: string): Mention[] =>
  places.flatMap(({ table, key, column }) =>
    db
      .prepare<[string], Row>(`SELECT ${key.join(', ')}, ${column} AS json FROM ${table} WHERE instr(${column}, ?) > 0 ORDER BY 1, 2`)
      .all(JSON.stringify(recordId))
      .map(({ json, ...row }) => ({ table, key: row, column, json: String(json) })),
  );
