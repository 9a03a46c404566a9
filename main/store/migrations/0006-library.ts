import type { Migration } from '../migration.ts';

/** The office's library of words, its own templates, and in the export log the warnings that it waved through. */
export const library: Migration = {
  version: 6,
  name: 'library',
  sql: `
CREATE TABLE library_item (id TEXT PRIMARY KEY, title TEXT NOT NULL, owner TEXT NOT NULL, review_by TEXT NOT NULL, text TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
CREATE TABLE own_template (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
ALTER TABLE packet_export ADD COLUMN passed TEXT NOT NULL DEFAULT '[]';
`,
};
