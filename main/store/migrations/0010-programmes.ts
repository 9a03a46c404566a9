import type { Migration } from '../migration.ts';

/** What officers enter on the pages of programmes, and the office's own approved base map. */
export const programmes: Migration = {
  version: 10,
  name: 'programmes',
  sql: `
CREATE TABLE programme_entry (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL REFERENCES record(id), on_day TEXT NOT NULL, body TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_entry_by_kind ON programme_entry(kind, on_day);
CREATE INDEX programme_entry_by_record ON programme_entry(record_id);
CREATE TABLE base_map (
  one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL, sha256 TEXT NOT NULL,
  review_number TEXT NOT NULL, data_until TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT;
`,
};
