import type { Database } from '#main/store/database.ts';
import { conflictSchema, type Conflict } from '#shared/domain/conflict/conflict.ts';

interface ConflictColumns {
  id: string;
  type: string;
  note_zh: string;
  note_en: string;
  chosen_fact_id: string | null;
  reason: string | null;
}

export function insertConflict(db: Database, conflict: Conflict): void {
  db.prepare('INSERT INTO conflict (id, type, note_zh, note_en, chosen_fact_id, reason) VALUES (?, ?, ?, ?, ?, ?)').run(
    conflict.id,
    conflict.type,
    conflict.note.zh,
    conflict.note.en,
    conflict.chosenFactId,
    conflict.reason,
  );
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
