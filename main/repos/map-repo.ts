import type { Database } from '#main/store/database.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { toRef, type RecordColumns } from './record-repo.ts';

export interface MapRecord {
  ref: RecordRef;
  class: string;
  districtId: string | null;
  historical: boolean;
}
const toMapRecord = (row: RecordColumns): MapRecord => ({
  ref: toRef(row),
  class: row.class,
  districtId: row.district_id,
  historical: row.status === 'historical',
});

/** Parks in Shanghai that are at work, by name. */
export const listMapParks = (db: Database): MapRecord[] =>
  db
    .prepare<[], RecordColumns>(
      "SELECT * FROM record WHERE kind = 'park' AND status = 'live' AND in_shanghai = 1 ORDER BY coalesce(name_zh, name_en)",
    )
    .all()
    .map(toMapRecord);

export const listSpatialSchemes = (db: Database): MapRecord[] =>
  db
    .prepare<[], RecordColumns>(
      "SELECT * FROM record WHERE kind = 'programme' AND class = 'spatial-scheme' AND status <> 'archived' ORDER BY coalesce(name_zh, name_en)",
    )
    .all()
    .map(toMapRecord);

/** What each spatial scheme covers, what is part of it, and where it says it lies. */
export const listSchemeMembers = (db: Database): { schemeId: string; ref: RecordRef; districtId: string | null; type: string }[] =>
  db
    .prepare<[], RecordColumns & { scheme_id: string; type: string }>(
      `SELECT DISTINCT s.id AS scheme_id, r.type, m.* FROM record s JOIN relation r
         ON (r.from_id = s.id AND r.type IN ('covers', 'located-in')) OR (r.to_id = s.id AND r.type IN ('part-of', 'takes-part-in'))
       JOIN record m ON m.id = CASE WHEN r.from_id = s.id THEN r.to_id ELSE r.from_id END
       WHERE s.kind = 'programme' AND s.class = 'spatial-scheme' AND s.status <> 'archived' AND m.status <> 'archived' ORDER BY s.id, m.id`,
    )
    .all()
    .map((row) => ({ schemeId: row.scheme_id, ref: toRef(row), districtId: row.district_id, type: row.type }));

/** Where each former district leads to. */
export const listSuccessors = (db: Database): Map<string, string> =>
  new Map(
    db
      .prepare<[], { record_id: string; successor_id: string }>(
        'SELECT record_id, successor_id FROM district_validity WHERE successor_id IS NOT NULL',
      )
      .all()
      .map((row) => [row.record_id, row.successor_id]),
  );

export interface BaseMapRow {
  name: string;
  mediaType: string;
  sha256: string;
  reviewNumber: string;
  dataUntil: string;
}
interface BaseMapColumns {
  name: string;
  media_type: string;
  sha256: string;
  review_number: string;
  data_until: string;
}
export function findBaseMap(db: Database): BaseMapRow | null {
  const row = db.prepare<[], BaseMapColumns>('SELECT name, media_type, sha256, review_number, data_until FROM base_map').get();
  if (row === undefined) return null;
  return { name: row.name, mediaType: row.media_type, sha256: row.sha256, reviewNumber: row.review_number, dataUntil: row.data_until };
}
export const readBaseMapBytes = (db: Database, sha256: string): { mediaType: string; bytes: Uint8Array } | null => {
  const row = db
    .prepare<[string], { media_type: string; bytes: Uint8Array }>('SELECT media_type, bytes FROM base_map WHERE sha256 = ?')
    .get(sha256);
  return row === undefined ? null : { mediaType: row.media_type, bytes: row.bytes };
};

/** Stores the map in place of the one there was. */
export const writeBaseMap = (db: Database, row: BaseMapRow & { bytes: Uint8Array; savedAt: string }): unknown =>
  db
    .prepare(
      'INSERT OR REPLACE INTO base_map (one, name, media_type, bytes, sha256, review_number, data_until, saved_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(row.name, row.mediaType, Buffer.from(row.bytes), row.sha256, row.reviewNumber, row.dataUntil, row.savedAt);
export const deleteBaseMap = (db: Database): unknown => db.prepare('DELETE FROM base_map').run();
