import type { Database } from '#main/store/database.ts';
import { leadEntrySchema, type LeadEntry } from '#shared/domain/lead/lead.ts';
import { z } from 'zod';

/** What is stored of a lead: the entry without its photo, which has a column of its own. */
export type LeadContent = Omit<LeadEntry, 'photo'>;
const contentSchema: z.ZodType<LeadContent> = leadEntrySchema.omit({ photo: true });

export interface StoredLead {
  content: LeadContent;
  hasPhoto: boolean;
  followUpOn: string | null;
  followUpNote: string;
  doneAt: string | null;
  investorId: string | null;
  packetId: string | null;
}
interface LeadColumns {
  id: string;
  content: string;
  has_photo: number;
  follow_up_on: string | null;
  follow_up_note: string;
  done_at: string | null;
  investor_id: string | null;
  packet_id: string | null;
}

const toLead = (row: LeadColumns): StoredLead => ({
  content: contentSchema.parse(JSON.parse(row.content)),
  hasPhoto: row.has_photo === 1,
  followUpOn: row.follow_up_on,
  followUpNote: row.follow_up_note,
  doneAt: row.done_at,
  investorId: row.investor_id,
  packetId: row.packet_id,
});
const columns =
  'id, content, photo IS NOT NULL AS has_photo, follow_up_on, follow_up_note, done_at, investor_id, packet_id FROM lead WHERE deleted_at IS NULL';

/** Leads that are kept, the newest first. */
export const listLeads = (db: Database): StoredLead[] =>
  db.prepare<[], LeadColumns>(`SELECT ${columns} ORDER BY json_extract(content, '$.at') DESC, number DESC`).all().map(toLead);

export const findLead = (db: Database, id: string): StoredLead | null => {
  const row = db.prepare<[string], LeadColumns>(`SELECT ${columns} AND id = ?`).get(id);
  return row === undefined ? null : toLead(row);
};

/** The checksum of a lead that came before, also of a deleted one; null for a new one. */
export const findLeadHash = (db: Database, id: string): string | null =>
  db.prepare<[string], string>('SELECT sha256 FROM lead WHERE id = ?').pluck().get(id) ?? null;

export const insertLead = (
  db: Database,
  lead: { entry: LeadEntry; sha256: string; importedAt: string; followUpOn: string | null },
): unknown => {
  const { photo, ...content } = lead.entry;
  return db
    .prepare(
      `INSERT INTO lead (id, copy_id, number, sha256, content, photo_type, photo, delete_on, follow_up_on, follow_up_note, imported_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)`,
    )
    .run(
      content.id,
      content.copyId,
      content.number,
      lead.sha256,
      JSON.stringify(content),
      photo?.type ?? null,
      photo === null ? null : Buffer.from(photo.base64, 'base64'),
      content.deleteOn,
      lead.followUpOn,
      lead.importedAt,
    );
};

export const findLeadPhoto = (db: Database, id: string): { type: string; bytes: Uint8Array } | null =>
  db
    .prepare<[string], { type: string; bytes: Uint8Array }>(
      'SELECT photo_type AS type, photo AS bytes FROM lead WHERE id = ? AND deleted_at IS NULL AND photo IS NOT NULL',
    )
    .get(id) ?? null;

export const planLead = (db: Database, { id, followUpOn, note }: { id: string; followUpOn: string | null; note: string }): boolean =>
  db
    .prepare('UPDATE lead SET follow_up_on = ?, follow_up_note = ?, done_at = NULL WHERE id = ? AND deleted_at IS NULL')
    .run(followUpOn, note, id).changes === 1;
export const finishLead = (db: Database, id: string, doneAt: string | null): boolean =>
  db.prepare('UPDATE lead SET done_at = ? WHERE id = ? AND deleted_at IS NULL').run(doneAt, id).changes === 1;
export const tieLead = (db: Database, { id, investorId, packetId }: { id: string; investorId: string; packetId: string }): unknown =>
  db.prepare('UPDATE lead SET investor_id = ?, packet_id = ? WHERE id = ?').run(investorId, packetId, id);

/** Leads and codes whose day has come. */
export const listDueLeads = (db: Database, today: string): string[] =>
  db.prepare<[string], string>('SELECT id FROM lead WHERE deleted_at IS NULL AND delete_on <= ? ORDER BY id').pluck().all(today);
export const countDuePicks = (db: Database, today: string): number =>
  db.prepare<[string], number>('SELECT count(*) FROM visitor_picks WHERE delete_on <= ?').pluck().get(today) ?? 0;

/** Takes away what a visitor left; that there was a lead stays, so that it is not taken in a second time. */
export function eraseLeads(db: Database, ids: readonly string[], at: string): void {
  const erase = db.prepare(
    `UPDATE lead SET content = NULL, photo = NULL, photo_type = NULL, follow_up_on = NULL, follow_up_note = '', done_at = NULL, deleted_at = ? WHERE id = ?`,
  );
  for (const id of ids) erase.run(at, id);
}
export const eraseDuePicks = (db: Database, today: string): number =>
  db.prepare('DELETE FROM visitor_picks WHERE delete_on <= ?').run(today).changes;

/** Runs deletions so that nothing of them is left in the pages or the log of the store. */
export function erasing(db: Database, work: () => void): void {
  const before = db.pragma('secure_delete', { simple: true });
  db.pragma('secure_delete = ON');
  try {
    db.transaction(work)();
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`secure_delete = ${String(before)}`);
  }
}

export interface StoredPicks {
  code: string;
  takenAt: string;
  pickIds: string[];
}
export const insertPicks = (
  db: Database,
  picks: { id: string; copyId: string; code: string; pickIds: string[]; at: string; deleteOn: string; sha256: string },
): boolean =>
  db
    .prepare(
      `INSERT OR IGNORE INTO visitor_picks (id, copy_id, code, pick_ids, taken_at, delete_on, sha256)
       VALUES (@id, @copyId, @code, @picks, @at, @deleteOn, @sha256)`,
    )
    .run({ ...picks, picks: JSON.stringify(picks.pickIds), pickIds: null }).changes === 1;

/** What stands under a code; of two stands that gave the same one, the newer. */
export const findPicks = (db: Database, code: string): StoredPicks | null => {
  const row = db
    .prepare<[string], { code: string; takenAt: string; pickIds: string }>(
      'SELECT code, taken_at AS takenAt, pick_ids AS pickIds FROM visitor_picks WHERE code = ? ORDER BY taken_at DESC LIMIT 1',
    )
    .get(code);
  return row === undefined ? null : { ...row, pickIds: z.array(z.string()).parse(JSON.parse(row.pickIds)) };
};

export const insertLeadImport = (
  db: Database,
  entry: { id: string; copyId: string; madeAt: string; importedAt: string; sha256: string; counts: string },
): unknown =>
  db
    .prepare(
      'INSERT INTO lead_import (id, copy_id, made_at, imported_at, sha256, counts) VALUES (@id, @copyId, @madeAt, @importedAt, @sha256, @counts)',
    )
    .run(entry);
export const isStandCopyKnown = (db: Database, copyId: string): boolean =>
  db.prepare('SELECT 1 FROM stand_copy WHERE id = ?').get(copyId) !== undefined;
