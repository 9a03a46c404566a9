import type { Migration } from '../migration.ts';

/** Sources, records, facts and what ties them; investors, packets and their frozen versions; settings. Frozen: changes are new migrations. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
CREATE TABLE pack (id TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, checked_on TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (
  id TEXT PRIMARY KEY, file TEXT, title_zh TEXT, title_en TEXT, language TEXT NOT NULL, publisher_zh TEXT, publisher_en TEXT,
  published_on TEXT, grade TEXT NOT NULL, weight TEXT NOT NULL, note_zh TEXT, note_en TEXT, sha256 TEXT, pack TEXT REFERENCES pack(id)
) STRICT;
CREATE TABLE segment (
  id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source(id), ordinal INTEGER NOT NULL, line_from INTEGER NOT NULL, line_to INTEGER NOT NULL,
  title_zh TEXT, title_en TEXT, published_on TEXT, publisher_zh TEXT, publisher_en TEXT
) STRICT;
CREATE INDEX segment_by_source ON segment(source_id, ordinal);

CREATE TABLE record (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name_zh TEXT, name_en TEXT, name_is_label INTEGER NOT NULL, class TEXT NOT NULL,
  district_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED, parent_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL, in_shanghai INTEGER NOT NULL, sensitivity TEXT NOT NULL, CHECK (name_zh IS NOT NULL OR name_en IS NOT NULL)
) STRICT;
CREATE INDEX record_by_kind ON record(kind, status, id);
CREATE INDEX record_by_district ON record(district_id);
CREATE INDEX record_by_parent ON record(parent_id);
CREATE TABLE record_scheme (record_id TEXT NOT NULL REFERENCES record(id), scheme INTEGER NOT NULL, PRIMARY KEY (record_id, scheme)) STRICT, WITHOUT ROWID;
CREATE TABLE alias (
  record_id TEXT NOT NULL REFERENCES record(id), name TEXT NOT NULL, language TEXT NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (record_id, name, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE district_validity (
  record_id TEXT PRIMARY KEY REFERENCES record(id), valid_from TEXT, valid_to TEXT, successor_id TEXT REFERENCES record(id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute (
  id TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, topic TEXT NOT NULL, review_months INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE fact (
  id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES record(id), attribute_id TEXT NOT NULL REFERENCES attribute(id),
  number TEXT, min TEXT, max TEXT, text_zh TEXT, text_en TEXT, base TEXT, qualifier TEXT NOT NULL, unit TEXT, scale TEXT NOT NULL, currency TEXT,
  base_note_zh TEXT, base_note_en TEXT, as_of_from TEXT, as_of_to TEXT, as_of_precision TEXT NOT NULL, polarity TEXT NOT NULL, certainty TEXT NOT NULL,
  grade TEXT NOT NULL, sensitivity TEXT NOT NULL, source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id),
  line INTEGER, raw TEXT NOT NULL, note_zh TEXT, note_en TEXT, superseded_by TEXT REFERENCES fact(id),
  CHECK (number IS NOT NULL OR min IS NOT NULL OR max IS NOT NULL OR text_zh IS NOT NULL OR text_en IS NOT NULL)
) STRICT;
CREATE INDEX fact_by_record ON fact(record_id);
CREATE INDEX fact_by_source ON fact(source_id, line);
CREATE INDEX fact_by_segment ON fact(segment_id);
CREATE TABLE fact_input (
  fact_id TEXT NOT NULL REFERENCES fact(id), input_id TEXT NOT NULL REFERENCES fact(id) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (fact_id, input_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  id INTEGER PRIMARY KEY, from_id TEXT NOT NULL REFERENCES record(id), type TEXT NOT NULL, to_id TEXT NOT NULL REFERENCES record(id), certainty TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id), line INTEGER, raw TEXT NOT NULL
) STRICT;
CREATE INDEX relation_from ON relation(from_id, type);
CREATE INDEX relation_to ON relation(to_id, type);
CREATE TABLE process (
  id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES record(id), name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id), line INTEGER, raw TEXT NOT NULL
) STRICT;
CREATE TABLE process_stage (
  process_id TEXT NOT NULL REFERENCES process(id), ordinal INTEGER NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, PRIMARY KEY (process_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE formula (
  id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES record(id), expression TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id), line INTEGER, raw TEXT NOT NULL
) STRICT;
CREATE TABLE formula_variable (
  formula_id TEXT NOT NULL REFERENCES formula(id), ordinal INTEGER NOT NULL, symbol TEXT NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
  defined INTEGER NOT NULL, PRIMARY KEY (formula_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause (
  id TEXT PRIMARY KEY, incentive_id TEXT NOT NULL REFERENCES record(id), name_zh TEXT NOT NULL, name_en TEXT NOT NULL, offer TEXT NOT NULL, status TEXT NOT NULL,
  summary_zh TEXT NOT NULL, summary_en TEXT NOT NULL, object_zh TEXT, object_en TEXT, conditions TEXT, amount TEXT, window_zh TEXT, window_en TEXT,
  office_zh TEXT, office_en TEXT, phone TEXT, legal_basis_zh TEXT, legal_basis_en TEXT, wording TEXT, terms TEXT,
  validity_from TEXT, validity_to TEXT, validity_precision TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id), segment_id TEXT NOT NULL REFERENCES segment(id), line INTEGER, raw TEXT NOT NULL
) STRICT;
CREATE INDEX clause_by_incentive ON clause(incentive_id);
CREATE TABLE conflict (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, note_zh TEXT NOT NULL, note_en TEXT NOT NULL, chosen_fact_id TEXT REFERENCES fact(id), reason TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE conflict_fact (
  conflict_id TEXT NOT NULL REFERENCES conflict(id), fact_id TEXT NOT NULL REFERENCES fact(id), PRIMARY KEY (conflict_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_by_fact ON conflict_fact(fact_id);

CREATE TABLE search_term (
  record_id TEXT NOT NULL REFERENCES record(id), field TEXT NOT NULL, term TEXT NOT NULL, shown TEXT NOT NULL
) STRICT;
CREATE INDEX search_by_record ON search_term(record_id);

CREATE TABLE investor (
  id TEXT PRIMARY KEY, profile TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, archived_at TEXT
) STRICT;
CREATE TABLE packet (
  id TEXT PRIMARY KEY, investor_id TEXT NOT NULL REFERENCES investor(id), draft TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, archived_at TEXT
) STRICT;
CREATE INDEX packet_by_investor ON packet(investor_id);
CREATE TABLE packet_version (
  id TEXT PRIMARY KEY, packet_id TEXT REFERENCES packet(id), snapshot TEXT NOT NULL, sha256 TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE packet_export (
  id TEXT PRIMARY KEY, packet_id TEXT REFERENCES packet(id), version_id TEXT NOT NULL REFERENCES packet_version(id), file_name TEXT NOT NULL, path TEXT,
  sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, pages INTEGER NOT NULL, checks TEXT NOT NULL, overrides TEXT NOT NULL, exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX export_by_packet ON packet_export(packet_id, exported_at);
CREATE TRIGGER packet_version_is_frozen BEFORE UPDATE ON packet_version BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
CREATE TRIGGER packet_version_stays BEFORE DELETE ON packet_version BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
CREATE TRIGGER packet_export_is_logged BEFORE UPDATE ON packet_export BEGIN SELECT RAISE(ABORT, 'the export log never changes'); END;
CREATE TRIGGER packet_export_stays BEFORE DELETE ON packet_export BEGIN SELECT RAISE(ABORT, 'the export log is never deleted'); END;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
