import type { Migration } from '../migration.ts';

/** The looks of the office's pages. Pictures lie under their hash and stay: a frozen version names its own by it. */
export const theme: Migration = {
  version: 5,
  name: 'theme',
  sql: `
CREATE TABLE theme (id TEXT PRIMARY KEY CHECK (id = 'office'), value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE theme_picture (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TRIGGER theme_picture_stays BEFORE DELETE ON theme_picture BEGIN SELECT RAISE(ABORT, 'pictures of versions stay'); END;
CREATE TRIGGER theme_picture_is_frozen BEFORE UPDATE ON theme_picture BEGIN SELECT RAISE(ABORT, 'pictures of versions never change'); END;
`,
};
