import type { Migration } from '../migration.ts';

/**
 * Room for changes of many rows. The journal keeps of a new row what names it and its records; the rest stands in the table, or
 * in what the next change found there. `change_row_found` leads to the latter. Marks of the search index are paused by taking
 * their triggers away within one transaction, since even a trigger that does nothing costs a quarter of an insertion. Facts of an
 * item are found by its document, so they need no index of their own.
 */
export const largeChanges: Migration = {
  version: 11,
  name: 'large changes',
  sql: `
ALTER TABLE change_row ADD COLUMN abridged INTEGER;
CREATE INDEX change_row_found ON change_row(table_name, row_key) WHERE before IS NOT NULL;
DROP INDEX fact_by_segment;
DROP TRIGGER search_record_new;
DROP TRIGGER search_alias_new;
DROP TRIGGER search_fact_new;
DROP TABLE search_pause;
CREATE TRIGGER search_record_new AFTER INSERT ON record BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.id); END;
CREATE TRIGGER search_alias_new AFTER INSERT ON alias BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id); END;
CREATE TRIGGER search_fact_new AFTER INSERT ON fact BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id); END;
`,
};
