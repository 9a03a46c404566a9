import type { Database } from '#main/store/database.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { insertTerm } from '#main/repos/search-repo.ts';
import { termsOf } from './search-terms.ts';

/** Makes the index right for these records, whatever became of them; part of the change that touched them. */
export function refreshIndex(db: Database, recordIds: Iterable<string>): void {
  const remove = db.prepare('DELETE FROM search_term WHERE record_id = ?');
  for (const id of recordIds) {
    remove.run(id);
    const record = findRecord(db, id);
    if (record === null || record.status === 'archived') continue;
    for (const term of termsOf(record, listFactsOfRecord(db, id))) insertTerm(db, term);
  }
}
