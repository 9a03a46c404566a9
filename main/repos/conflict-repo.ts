import type { Database } from '#main/store/database.ts';
import { conflictSchema, type Conflict } from '#shared/domain/conflict/conflict.ts';
import { insertInto } from './columns.ts';
import type { Row } from './journal-repo.ts';

interface ConflictColumns {
  id: string;
  type: string;
  note_zh: string;
  note_en: string;
  chosen_fact_id: string | null;
  reason: string | null;
}

export const conflictRow = (conflict: Conflict): ConflictColumns & Row => ({
  id: conflict.id,
  type: conflict.type,
  note_zh: conflict.note.zh,
  note_en: conflict.note.en,
  chosen_fact_id: conflict.chosenFactId,
  reason: conflict.reason,
});

export function insertConflict(db: Database, conflict: Conflict): void {
  const row = conflictRow(conflict);
  db.prepare(insertInto('conflict', Object.keys(row))).run(row);
  for (const factId of conflict.factIds)
    db.prepare('INSERT INTO conflict_fact (conflict_id, fact_id) VALUES (?, ?)').run(conflict.id, factId);
}

/** All conflicts; `chosenFactId` null means open. */
export function listConflicts(db: Database): Conflict[] {
  const ties = db.prepare<[], { conflict_id: string; fact_id: string }>('SELECT * FROM conflict_fact').all();
  return db
    .prepare<[], ConflictColumns>('SELECT * FROM conflict ORDER BY id')
    .all()
    .map((row) =>
      conflictSchema.parse({
        id: row.id,
        type: row.type,
        note: { zh: row.note_zh, en: row.note_en },
        factIds: ties.filter((tie) => tie.conflict_id === row.id).map((tie) => tie.fact_id),
        chosenFactId: row.chosen_fact_id,
        reason: row.reason,
      }),
    );
}
