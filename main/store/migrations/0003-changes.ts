import type { Migration } from '../migration.ts';

/** What makes the registers editable: the journal of changes with every row before and after, and what an office adds of its own. */
export const changes: Migration = {
  version: 3,
  name: 'changes',
  sql: `
CREATE TABLE change (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, made_at TEXT NOT NULL, made_by TEXT NOT NULL, command TEXT NOT NULL,
  summary_zh TEXT NOT NULL, summary_en TEXT NOT NULL, reason TEXT, undoes TEXT UNIQUE REFERENCES change(id)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_row (
  change_id TEXT NOT NULL REFERENCES change(id), ordinal INTEGER NOT NULL, table_name TEXT NOT NULL, row_key TEXT NOT NULL,
  before TEXT, after TEXT, PRIMARY KEY (change_id, ordinal), CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_record (
  record_id TEXT NOT NULL, change_id TEXT NOT NULL REFERENCES change(id), PRIMARY KEY (record_id, change_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER change_stays BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
CREATE TRIGGER change_is_journalled BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the journal never changes'); END;
CREATE TRIGGER change_row_stays BEFORE DELETE ON change_row BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
CREATE TRIGGER change_row_is_journalled BEFORE UPDATE ON change_row BEGIN SELECT RAISE(ABORT, 'the journal never changes'); END;

ALTER TABLE fact ADD COLUMN withdrawn_on TEXT;

CREATE TABLE source_text (source_id TEXT PRIMARY KEY REFERENCES source(id), lines TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rule_sample (
  clause_id TEXT NOT NULL REFERENCES clause(id), sample_id TEXT NOT NULL, kept TEXT NOT NULL,
  PRIMARY KEY (clause_id, sample_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE glossary (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_rate (
  currency TEXT NOT NULL, on_day TEXT NOT NULL, cny TEXT NOT NULL, note TEXT, PRIMARY KEY (currency, on_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE review_rule (
  kind TEXT NOT NULL, attribute_id TEXT NOT NULL, months INTEGER, owner TEXT, PRIMARY KEY (kind, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, headers TEXT NOT NULL, mapping TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
