import type { Database } from '#main/store/database.ts';
import { statement } from './statement.ts';

// What the index is made from, read for many things at once. `ids` is a JSON list.
const among = 'IN (SELECT value FROM json_each(?))';
const rows = <Row>(db: Database, sql: string, ids: readonly string[]): Row[] => statement<[string], Row>(db, sql).all(JSON.stringify(ids));

export interface RecordThingRow {
  id: string;
  kind: string;
  name_zh: string | null;
  name_en: string | null;
  status: string;
  sensitivity: string;
  district_id: string | null;
}
export const listRecordThings = (db: Database, ids: readonly string[]): RecordThingRow[] =>
  rows(db, `SELECT id, kind, name_zh, name_en, status, sensitivity, district_id FROM record WHERE id ${among}`, ids);

export const listAliasThings = (db: Database, ids: readonly string[]): { record_id: string; name: string }[] =>
  rows(db, `SELECT record_id, name FROM alias WHERE record_id ${among} ORDER BY record_id, name`, ids);

export interface FactThingRow {
  record_id: string;
  text_zh: string | null;
  text_en: string | null;
  note_zh: string | null;
  note_en: string | null;
  raw: string;
  sensitivity: string;
  as_of_to: string | null;
  review_months: number | null;
}
/** Live facts; the office's own review period of a register goes before the attribute's. */
export const listFactThings = (db: Database, ids: readonly string[]): FactThingRow[] =>
  rows(
    db,
    `SELECT f.record_id, f.text_zh, f.text_en, f.note_zh, f.note_en, f.raw, f.sensitivity, f.as_of_to,
       CASE WHEN o.attribute_id IS NULL THEN a.review_months ELSE o.months END AS review_months
     FROM fact f JOIN attribute a ON a.id = f.attribute_id JOIN record r ON r.id = f.record_id
     LEFT JOIN review_rule o ON o.kind = r.kind AND o.attribute_id = f.attribute_id
     WHERE f.record_id ${among} AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL ORDER BY f.record_id, f.id`,
    ids,
  );

export const listFocusThings = (db: Database, ids: readonly string[]): { from_id: string; to_id: string }[] =>
  rows(db, `SELECT DISTINCT from_id, to_id FROM relation WHERE type = 'focuses-on' AND from_id ${among} ORDER BY from_id, to_id`, ids);

export interface ClauseThingRow {
  id: string;
  incentive_id: string;
  name_zh: string;
  name_en: string;
  status: string;
  incentive_status: string;
  sensitivity: string;
  district_id: string | null;
  summary_zh: string;
  summary_en: string;
  object_zh: string | null;
  object_en: string | null;
  window_zh: string | null;
  window_en: string | null;
  office_zh: string | null;
  office_en: string | null;
  phone: string | null;
  legal_basis_zh: string | null;
  legal_basis_en: string | null;
  wording: string | null;
}
export const listClauseThings = (db: Database, ids: readonly string[]): ClauseThingRow[] =>
  rows(
    db,
    `SELECT c.id, c.incentive_id, c.name_zh, c.name_en, c.status, r.status AS incentive_status, r.sensitivity, r.district_id, c.summary_zh, c.summary_en,
       c.object_zh, c.object_en, c.window_zh, c.window_en, c.office_zh, c.office_en, c.phone, c.legal_basis_zh, c.legal_basis_en, c.wording
     FROM clause c JOIN record r ON r.id = c.incentive_id WHERE c.id ${among}`,
    ids,
  );

export interface SourceThingRow {
  id: string;
  file: string | null;
  title_zh: string | null;
  title_en: string | null;
  publisher_zh: string | null;
  publisher_en: string | null;
  note_zh: string | null;
  note_en: string | null;
}
export const listSourceThings = (db: Database, ids: readonly string[]): SourceThingRow[] =>
  rows(db, `SELECT id, file, title_zh, title_en, publisher_zh, publisher_en, note_zh, note_en FROM source WHERE id ${among}`, ids);

export const listSegmentThings = (
  db: Database,
  ids: readonly string[],
): { source_id: string; title_zh: string | null; title_en: string | null }[] =>
  rows(db, `SELECT source_id, title_zh, title_en FROM segment WHERE source_id ${among} ORDER BY source_id, ordinal`, ids);

export const listInvestorThings = (db: Database, ids: readonly string[]): { id: string; profile: string; archived_at: string | null }[] =>
  rows(db, `SELECT id, profile, archived_at FROM investor WHERE id ${among}`, ids);

export const listPacketThings = (
  db: Database,
  ids: readonly string[],
): { id: string; draft: string; profile: string; archived_at: string | null }[] =>
  rows(db, `SELECT p.id, p.draft, i.profile, p.archived_at FROM packet p JOIN investor i ON i.id = p.investor_id WHERE p.id ${among}`, ids);

/** Every key of a type, for making the index anew. */
export const listThingIds = (db: Database, type: 'record' | 'clause' | 'source' | 'investor' | 'packet'): string[] =>
  db.prepare<[], string>(`SELECT id FROM ${type} ORDER BY id`).pluck().all();
