import type { Migration } from '../migration.ts';

/**
 * The ledger of signed projects. A stage reached is a fact, with its date and source; `project_stage` says which stage the fact
 * tells of and where the project stood when it was entered. Commitments of both sides. The frozen versions of briefs.
 */
export const ledger: Migration = {
  version: 9,
  name: 'ledger',
  sql: `
CREATE TABLE project_stage (
  fact_id TEXT PRIMARY KEY REFERENCES fact(id) DEFERRABLE INITIALLY DEFERRED, stage TEXT NOT NULL, from_stage TEXT NOT NULL, number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE commitment (
  id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES record(id), side TEXT NOT NULL CHECK (side IN ('ours', 'theirs')),
  words_zh TEXT, words_en TEXT, who TEXT, due_on TEXT, done_on TEXT, grade TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED, segment_id TEXT NOT NULL REFERENCES segment(id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER, raw TEXT NOT NULL,
  CHECK (words_zh IS NOT NULL OR words_en IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_by_record ON commitment(record_id);
CREATE TABLE brief_version (
  id TEXT PRIMARY KEY, from_day TEXT NOT NULL, to_day TEXT NOT NULL, language TEXT NOT NULL, snapshot TEXT NOT NULL, sha256 TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE brief_export (
  id TEXT PRIMARY KEY, version_id TEXT NOT NULL REFERENCES brief_version(id), file_name TEXT NOT NULL, path TEXT NOT NULL,
  sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, pages INTEGER NOT NULL, checks TEXT NOT NULL, exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX brief_export_by_version ON brief_export(version_id, exported_at);
CREATE TRIGGER brief_version_is_frozen BEFORE UPDATE ON brief_version BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
CREATE TRIGGER brief_version_stays BEFORE DELETE ON brief_version BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
CREATE TRIGGER brief_export_is_logged BEFORE UPDATE ON brief_export BEGIN SELECT RAISE(ABORT, 'the export log never changes'); END;
CREATE TRIGGER brief_export_stays BEFORE DELETE ON brief_export BEGIN SELECT RAISE(ABORT, 'the export log is never deleted'); END;
`,
};
