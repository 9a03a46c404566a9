import type { Database } from '#main/store/database.ts';
import { commitmentSchema, type Commitment } from '#shared/domain/ledger/commitment.ts';
import { bilingual, citationColumns, citationOf, type CitationColumns } from './columns.ts';
import type { Row } from './journal-repo.ts';

interface CommitmentColumns extends CitationColumns {
  id: string;
  record_id: string;
  side: string;
  words_zh: string | null;
  words_en: string | null;
  who: string | null;
  due_on: string | null;
  done_on: string | null;
  grade: string;
}

const toCommitment = (row: CommitmentColumns): Commitment =>
  commitmentSchema.parse({
    id: row.id,
    recordId: row.record_id,
    side: row.side,
    words: bilingual(row.words_zh, row.words_en),
    who: row.who,
    dueOn: row.due_on,
    doneOn: row.done_on,
    grade: row.grade,
    citation: citationOf(row),
  });

export const commitmentRow = (commitment: Commitment): CommitmentColumns & Row => ({
  id: commitment.id,
  record_id: commitment.recordId,
  side: commitment.side,
  words_zh: commitment.words.zh,
  words_en: commitment.words.en,
  who: commitment.who,
  due_on: commitment.dueOn,
  done_on: commitment.doneOn,
  grade: commitment.grade,
  ...citationColumns(commitment.citation),
});

/** What is due first, then what has no day. */
export const listCommitments = (db: Database): Commitment[] =>
  db.prepare<[], CommitmentColumns>('SELECT * FROM commitment ORDER BY due_on IS NULL, due_on, id').all().map(toCommitment);

export const findCommitment = (db: Database, id: string): Commitment | null => {
  const row = db.prepare<[string], CommitmentColumns>('SELECT * FROM commitment WHERE id = ?').get(id);
  return row === undefined ? null : toCommitment(row);
};
