import type { Database } from '#main/store/database.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { entryBodySchema, type Entry, type EntryKind } from '#shared/domain/programme/entry.ts';
import type { PageRecords } from '#shared/domain/programme/programme-page.ts';
import type { Row } from './journal-repo.ts';
import { toRef, type RecordColumns } from './record-repo.ts';

interface EntryColumns {
  id: string;
  kind: string;
  record_id: string;
  on_day: string;
  body: string;
  source_id: string;
  segment_id: string;
}

const toEntry = (row: EntryColumns): Entry => ({
  id: row.id,
  recordId: row.record_id,
  onDay: row.on_day,
  body: entryBodySchema.parse(JSON.parse(row.body)),
});

/** An entry as its row; it stands in the officer's own note. */
export const entryRow = (entry: Entry, note: { sourceId: string; segmentId: string }): EntryColumns & Row => ({
  id: entry.id,
  kind: entry.body.kind,
  record_id: entry.recordId,
  on_day: entry.onDay,
  body: JSON.stringify(entry.body),
  source_id: note.sourceId,
  segment_id: note.segmentId,
});

/** Entries of these kinds, the latest first. */
export const listEntries = (db: Database, kinds: readonly EntryKind[]): Entry[] =>
  db
    .prepare<[string], EntryColumns>(
      'SELECT * FROM programme_entry WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY on_day DESC, id',
    )
    .all(JSON.stringify(kinds))
    .map(toEntry);

export function findEntry(db: Database, id: string): Entry | null {
  const row = db.prepare<[string], EntryColumns>('SELECT * FROM programme_entry WHERE id = ?').get(id);
  return row === undefined ? null : toEntry(row);
}

/** The ids of live and historical records that a page gathers, register by register. */
export const listPageRecords = (db: Database, { schemes, registers }: PageRecords): string[] =>
  db
    .prepare<[string, string], string>(
      `SELECT id FROM record WHERE status <> 'archived' AND (
         id IN (SELECT record_id FROM record_scheme WHERE scheme IN (SELECT value FROM json_each(?)))
         OR EXISTS (SELECT 1 FROM json_each(?) r WHERE record.kind = json_extract(r.value, '$.kind')
           AND (json_extract(r.value, '$.classes') IS NULL
             OR record.class IN (SELECT c.value FROM json_each(json_extract(r.value, '$.classes')) c))))
       ORDER BY kind, coalesce(name_zh, name_en)`,
    )
    .pluck()
    .all(JSON.stringify(schemes), JSON.stringify(registers));

/** Every record that is tied to a scheme, with how many live facts it has. */
export const listSchemeRecords = (db: Database): { scheme: number; ref: RecordRef; status: string; facts: number }[] =>
  db
    .prepare<[], RecordColumns & { scheme: number; facts: number }>(
      `SELECT s.scheme, r.*, (SELECT count(*) FROM fact f WHERE f.record_id = r.id AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL) AS facts
       FROM record_scheme s JOIN record r ON r.id = s.record_id WHERE r.status <> 'archived' ORDER BY s.scheme, r.kind, r.id`,
    )
    .all()
    .map((row) => ({ scheme: row.scheme, ref: toRef(row), status: row.status, facts: row.facts }));

/** Records that stand below another and tell how many projects were declared: the batches of a call, in the order of their ids. */
export const listBatches = (db: Database): { id: string; parentId: string }[] =>
  db
    .prepare<[], { id: string; parent_id: string }>(
      `SELECT r.id, r.parent_id FROM record r WHERE r.parent_id IS NOT NULL AND r.status <> 'archived'
         AND EXISTS (SELECT 1 FROM fact f WHERE f.record_id = r.id AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL
           AND f.attribute_id IN ('projects-declared', 'projects-approved')) ORDER BY r.parent_id, r.id`,
    )
    .all()
    .map((row) => ({ id: row.id, parentId: row.parent_id }));
