import type { Database } from '#main/store/database.ts';

/** Rows of the office's store that may be copied; `office` is the store attached beside the empty one. */
const shownRecords = `SELECT id FROM office.record WHERE sensitivity = 'public' AND status <> 'archived'
  AND id NOT IN (SELECT record_id FROM office.alias WHERE origin = 'code')`;

/** A fact in a conflict nobody settled, or on the side that was not chosen, is not shown to the public. */
const doubted = `SELECT t.fact_id FROM office.conflict_fact t JOIN office.conflict c ON c.id = t.conflict_id
  WHERE c.chosen_fact_id IS NULL OR c.chosen_fact_id <> t.fact_id`;

const factColumns = `id, record_id, attribute_id, number, min, max, text_zh, text_en, base, qualifier, unit, scale, currency, base_note_zh, base_note_en,
  as_of_from, as_of_to, as_of_precision, polarity, certainty, grade, sensitivity, source_id, segment_id`;

/**
 * Each step inserts what may be shown and nothing else. Literal words of sources, lines, notes and files stay in the office:
 * a visitor is shown the source by its title and date. An officer's own note names nobody.
 */
const steps: readonly string[] = [
  `INSERT INTO main.record (id, kind, name_zh, name_en, name_is_label, class, district_id, parent_id, status, in_shanghai, sensitivity)
     SELECT id, kind, name_zh, name_en, name_is_label, class, district_id, parent_id, status, in_shanghai, sensitivity
     FROM office.record WHERE id IN (SELECT id FROM temp.shown)`,
  `UPDATE main.record SET district_id = NULL WHERE district_id NOT IN (SELECT id FROM temp.shown)`,
  `UPDATE main.record SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM temp.shown)`,
  `INSERT INTO main.record_scheme (record_id, scheme) SELECT record_id, scheme FROM office.record_scheme WHERE record_id IN (SELECT id FROM temp.shown)`,
  `INSERT INTO main.alias (record_id, name, language, origin) SELECT record_id, name, language, origin FROM office.alias
     WHERE record_id IN (SELECT id FROM temp.shown) AND origin IN ('source', 'inferred', 'former')`,
  `INSERT INTO main.district_validity (record_id, valid_from, valid_to, successor_id)
     SELECT record_id, valid_from, valid_to, CASE WHEN successor_id IN (SELECT id FROM temp.shown) THEN successor_id END
     FROM office.district_validity WHERE record_id IN (SELECT id FROM temp.shown)`,
  `INSERT INTO main.source (id, title_zh, title_en, language, publisher_zh, publisher_en, published_on, grade, weight)
     SELECT id, title_zh, title_en, language, publisher_zh, publisher_en, published_on, grade, weight
     FROM office.source WHERE id IN (SELECT source_id FROM temp.cited)`,
  `INSERT INTO main.segment (id, source_id, ordinal, line_from, line_to, title_zh, title_en, published_on, publisher_zh, publisher_en)
     SELECT id, source_id, ordinal, 1, 1, title_zh, title_en, published_on, publisher_zh, publisher_en
     FROM office.segment WHERE id IN (SELECT segment_id FROM temp.cited)`,
  `UPDATE main.source SET title_zh = '本办公室记录', title_en = 'Record of this office', publisher_zh = NULL, publisher_en = NULL WHERE grade = 'note'`,
  `UPDATE main.segment SET title_zh = NULL, title_en = NULL, publisher_zh = NULL, publisher_en = NULL
     WHERE source_id IN (SELECT id FROM main.source WHERE grade = 'note')`,
  `INSERT INTO main.attribute (id, name_zh, name_en, topic, review_months) SELECT id, name_zh, name_en, topic, review_months FROM office.attribute WHERE id IN (SELECT attribute_id FROM office.fact WHERE id IN (SELECT id FROM temp.told))`,
  `INSERT INTO main.fact (${factColumns}, raw) SELECT ${factColumns}, '["–"]' FROM office.fact WHERE id IN (SELECT id FROM temp.told)`,
  `INSERT INTO main.relation (from_id, type, to_id, certainty, source_id, segment_id, line, raw)
     SELECT from_id, type, to_id, certainty, source_id, segment_id, NULL, '["–"]' FROM office.relation
     WHERE id IN (SELECT id FROM temp.tied) ORDER BY id`,
];

/** Which rows may go: records, their facts and ties, and the sources those cite. */
const chosen: readonly string[] = [
  `CREATE TEMP TABLE shown AS ${shownRecords}`,
  `CREATE TEMP TABLE told AS SELECT id FROM office.fact WHERE sensitivity = 'public' AND superseded_by IS NULL AND withdrawn_on IS NULL
     AND record_id IN (SELECT id FROM temp.shown) AND id NOT IN (${doubted})`,
  `CREATE TEMP TABLE tied AS SELECT id FROM office.relation WHERE from_id IN (SELECT id FROM temp.shown) AND to_id IN (SELECT id FROM temp.shown)`,
];
const cited = `CREATE TEMP TABLE cited AS
  SELECT source_id, segment_id FROM office.fact WHERE id IN (SELECT id FROM temp.told)
  UNION SELECT source_id, segment_id FROM office.relation WHERE id IN (SELECT id FROM temp.tied)`;

/** Names that nobody outside may read: of records that go by a code name, and of investors. */
const hiddenNames = `SELECT name_zh AS name FROM office.record WHERE id IN (SELECT record_id FROM office.alias WHERE origin = 'code')
  UNION SELECT name_en FROM office.record WHERE id IN (SELECT record_id FROM office.alias WHERE origin = 'code')
  UNION SELECT name FROM office.alias WHERE origin <> 'code' AND record_id IN (SELECT record_id FROM office.alias WHERE origin = 'code')
  UNION SELECT json_extract(profile, '$.name.zh') FROM office.investor WHERE json_extract(profile, '$.disclosed') IS NOT 1
  UNION SELECT json_extract(profile, '$.name.en') FROM office.investor WHERE json_extract(profile, '$.disclosed') IS NOT 1`;

/** A statement of the public registers that tells such a name stays behind as well. */
const telling = (texts: string): string =>
  `EXISTS (SELECT 1 FROM temp.hidden WHERE instr(lower(coalesce(${texts.split(' ').join(", '') || ' ' || coalesce(")}, '')), kept_name) > 0)`;

export interface CopiedCounts {
  records: number;
  facts: number;
  sources: number;
}

/** Inserts into an empty, migrated store what of `officeFile` may be shown to everybody. The office's store is only read. */
export function copyPublicRows(db: Database, officeFile: string): CopiedCounts {
  db.prepare('ATTACH DATABASE ? AS office').run(officeFile);
  try {
    db.transaction(() => {
      db.exec(`CREATE TEMP TABLE hidden AS SELECT lower(name) AS kept_name FROM (${hiddenNames}) WHERE length(name) > 1`);
      for (const step of chosen) db.exec(step);
      db.exec(`DELETE FROM temp.shown WHERE id IN (SELECT id FROM office.record WHERE ${telling('name_zh name_en')})`);
      db.exec(
        `DELETE FROM temp.told WHERE id IN (SELECT id FROM office.fact WHERE ${telling('text_zh text_en base_note_zh base_note_en')})
           OR id IN (SELECT f.id FROM office.fact f JOIN office.segment g ON g.id = f.segment_id JOIN office.source s ON s.id = f.source_id
             WHERE s.grade <> 'note' AND ${telling('g.title_zh g.title_en s.title_zh s.title_en')})
           OR id IN (SELECT id FROM office.fact WHERE record_id NOT IN (SELECT id FROM temp.shown))`,
      );
      db.exec(
        `DELETE FROM temp.tied WHERE id IN (SELECT r.id FROM office.relation r JOIN office.segment g ON g.id = r.segment_id JOIN office.source s ON s.id = r.source_id
             WHERE (s.grade <> 'note' AND ${telling('g.title_zh g.title_en s.title_zh s.title_en')})
               OR r.from_id NOT IN (SELECT id FROM temp.shown) OR r.to_id NOT IN (SELECT id FROM temp.shown))`,
      );
      db.exec(cited);
      db.pragma('defer_foreign_keys = ON');
      for (const step of steps) db.exec(step);
      db.exec(`DELETE FROM main.alias WHERE ${telling('name')}`);
    })();
    for (const table of ['hidden', 'shown', 'told', 'tied', 'cited']) db.exec(`DROP TABLE temp.${table}`);
  } finally {
    db.exec('DETACH DATABASE office');
  }
  return {
    records: db.prepare('SELECT count(*) FROM record').pluck().get() as number,
    facts: db.prepare('SELECT count(*) FROM fact').pluck().get() as number,
    sources: db.prepare('SELECT count(*) FROM source').pluck().get() as number,
  };
}

/** Names that may not stand in what staff wrote for a tour, in small letters. */
export const listHiddenNames = (db: Database): string[] =>
  db
    .prepare<[], string>(`SELECT lower(name) FROM (${hiddenNames.replaceAll('office.', '')}) WHERE length(name) > 1`)
    .pluck()
    .all();

/** Writes a row of `setting`. */
export const putSetting = (db: Database, key: string, value: string): unknown =>
  db.prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);

/** The text of a row of `setting`, null where there is none. */
export const findSetting = (db: Database, key: string): string | null =>
  db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key) ?? null;

/** The copies that were made, by id; told again when leads come back. */
export const insertStandCopy = (db: Database, copy: { id: string; madeAt: string; path: string; manifest: string }): unknown =>
  db.prepare('INSERT INTO stand_copy (id, made_at, path, manifest) VALUES (@id, @madeAt, @path, @manifest)').run(copy);
export const listStandCopies = (db: Database): { id: string; madeAt: string; path: string }[] =>
  db
    .prepare<[], { id: string; madeAt: string; path: string }>('SELECT id, made_at AS madeAt, path FROM stand_copy ORDER BY made_at DESC')
    .all();
