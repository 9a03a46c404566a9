import type { Migration } from '../migration.ts';

/**
 * What the stand brings: tours, the copies that were made, and the leads handed over. Leads are no part of the journal of
 * changes: what a visitor left has to be deletable, and the journal never forgets.
 */
export const stand: Migration = {
  version: 8,
  name: 'stand',
  sql: `
CREATE TABLE tour (id TEXT PRIMARY KEY, position INTEGER NOT NULL, content TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE stand_copy (id TEXT PRIMARY KEY, made_at TEXT NOT NULL, path TEXT NOT NULL, manifest TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE lead (
  id TEXT PRIMARY KEY, copy_id TEXT NOT NULL, number INTEGER NOT NULL, sha256 TEXT NOT NULL, content TEXT, photo_type TEXT, photo BLOB,
  delete_on TEXT NOT NULL, follow_up_on TEXT, follow_up_note TEXT NOT NULL, done_at TEXT, investor_id TEXT REFERENCES investor(id),
  packet_id TEXT REFERENCES packet(id), imported_at TEXT NOT NULL, deleted_at TEXT
) STRICT;
CREATE TABLE visitor_picks (
  id TEXT PRIMARY KEY, copy_id TEXT NOT NULL, code TEXT NOT NULL, pick_ids TEXT NOT NULL, taken_at TEXT NOT NULL, delete_on TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visitor_picks_by_code ON visitor_picks(code);
CREATE TABLE lead_import (
  id TEXT PRIMARY KEY, copy_id TEXT NOT NULL, made_at TEXT NOT NULL, imported_at TEXT NOT NULL, sha256 TEXT NOT NULL, counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
