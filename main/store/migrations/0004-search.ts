import type { Migration } from '../migration.ts';

/**
 * The index of the one search box. Every write to what is searched leaves a mark in `search_stale`, in the same
 * transaction, so that nothing that is written can be forgotten; the index is made right from these marks.
 */
export const searchIndex: Migration = {
  version: 4,
  name: 'search',
  sql: `
DROP TABLE search_term;
CREATE TABLE search_thing (
  number INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, alias TEXT NOT NULL, pinyin TEXT NOT NULL, text TEXT NOT NULL,
  industries TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_thing_by_id ON search_thing(type, id);
CREATE TABLE search_posting (token TEXT NOT NULL, block INTEGER NOT NULL, things BLOB NOT NULL, PRIMARY KEY (token, block)) STRICT, WITHOUT ROWID;
CREATE TABLE search_column (block INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE search_district (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE search_state (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, generation TEXT NOT NULL) STRICT;
CREATE TABLE search_stale (type TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (type, id)) STRICT, WITHOUT ROWID;

CREATE TABLE search_pause (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
CREATE TRIGGER search_record_new AFTER INSERT ON record WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.id); END;
CREATE TRIGGER search_record_changed AFTER UPDATE ON record BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', new.id), ('record', old.id);
  INSERT OR IGNORE INTO search_stale SELECT 'clause', id FROM clause WHERE incentive_id = new.id;
END;
CREATE TRIGGER search_record_gone AFTER DELETE ON record BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', old.id); END;
CREATE TRIGGER search_alias_new AFTER INSERT ON alias WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id); END;
CREATE TRIGGER search_alias_changed AFTER UPDATE ON alias BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id), ('record', old.record_id);
END;
CREATE TRIGGER search_alias_gone AFTER DELETE ON alias BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', old.record_id); END;
CREATE TRIGGER search_fact_new AFTER INSERT ON fact WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id); END;
CREATE TRIGGER search_fact_changed AFTER UPDATE ON fact BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', new.record_id), ('record', old.record_id);
END;
CREATE TRIGGER search_fact_gone AFTER DELETE ON fact BEGIN INSERT OR IGNORE INTO search_stale VALUES ('record', old.record_id); END;
CREATE TRIGGER search_focus_new AFTER INSERT ON relation WHEN new.type = 'focuses-on' BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', new.from_id);
END;
CREATE TRIGGER search_focus_changed AFTER UPDATE ON relation BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', new.from_id), ('record', old.from_id);
END;
CREATE TRIGGER search_focus_gone AFTER DELETE ON relation WHEN old.type = 'focuses-on' BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('record', old.from_id);
END;
CREATE TRIGGER search_attribute_changed AFTER UPDATE OF review_months ON attribute BEGIN
  INSERT OR IGNORE INTO search_stale SELECT DISTINCT 'record', record_id FROM fact WHERE attribute_id = new.id;
END;
CREATE TRIGGER search_review_new AFTER INSERT ON review_rule BEGIN
  INSERT OR IGNORE INTO search_stale SELECT DISTINCT 'record', record_id FROM fact WHERE attribute_id = new.attribute_id;
END;
CREATE TRIGGER search_review_changed AFTER UPDATE ON review_rule BEGIN
  INSERT OR IGNORE INTO search_stale SELECT DISTINCT 'record', record_id FROM fact WHERE attribute_id IN (new.attribute_id, old.attribute_id);
END;
CREATE TRIGGER search_review_gone AFTER DELETE ON review_rule BEGIN
  INSERT OR IGNORE INTO search_stale SELECT DISTINCT 'record', record_id FROM fact WHERE attribute_id = old.attribute_id;
END;
CREATE TRIGGER search_clause_new AFTER INSERT ON clause BEGIN INSERT OR IGNORE INTO search_stale VALUES ('clause', new.id); END;
CREATE TRIGGER search_clause_changed AFTER UPDATE ON clause BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('clause', new.id), ('clause', old.id);
END;
CREATE TRIGGER search_clause_gone AFTER DELETE ON clause BEGIN INSERT OR IGNORE INTO search_stale VALUES ('clause', old.id); END;
CREATE TRIGGER search_source_new AFTER INSERT ON source BEGIN INSERT OR IGNORE INTO search_stale VALUES ('source', new.id); END;
CREATE TRIGGER search_source_changed AFTER UPDATE ON source BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('source', new.id), ('source', old.id);
END;
CREATE TRIGGER search_source_gone AFTER DELETE ON source BEGIN INSERT OR IGNORE INTO search_stale VALUES ('source', old.id); END;
CREATE TRIGGER search_segment_new AFTER INSERT ON segment BEGIN INSERT OR IGNORE INTO search_stale VALUES ('source', new.source_id); END;
CREATE TRIGGER search_segment_changed AFTER UPDATE ON segment BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('source', new.source_id), ('source', old.source_id);
END;
CREATE TRIGGER search_segment_gone AFTER DELETE ON segment BEGIN INSERT OR IGNORE INTO search_stale VALUES ('source', old.source_id); END;
CREATE TRIGGER search_investor_new AFTER INSERT ON investor BEGIN INSERT OR IGNORE INTO search_stale VALUES ('investor', new.id); END;
CREATE TRIGGER search_investor_changed AFTER UPDATE ON investor BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('investor', new.id), ('investor', old.id);
  INSERT OR IGNORE INTO search_stale SELECT 'packet', id FROM packet WHERE investor_id = new.id;
END;
CREATE TRIGGER search_investor_gone AFTER DELETE ON investor BEGIN INSERT OR IGNORE INTO search_stale VALUES ('investor', old.id); END;
CREATE TRIGGER search_packet_new AFTER INSERT ON packet BEGIN INSERT OR IGNORE INTO search_stale VALUES ('packet', new.id); END;
CREATE TRIGGER search_packet_changed AFTER UPDATE ON packet BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('packet', new.id), ('packet', old.id);
END;
CREATE TRIGGER search_packet_gone AFTER DELETE ON packet BEGIN INSERT OR IGNORE INTO search_stale VALUES ('packet', old.id); END;

INSERT INTO search_stale SELECT 'record', id FROM record;
INSERT INTO search_stale SELECT 'clause', id FROM clause;
INSERT INTO search_stale SELECT 'source', id FROM source;
INSERT INTO search_stale SELECT 'investor', id FROM investor;
INSERT INTO search_stale SELECT 'packet', id FROM packet;
`,
};
