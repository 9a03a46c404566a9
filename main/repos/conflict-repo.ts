import type { Database } from '#main/store/database.ts';
import { conflictSchema, type Conflict } from '#shared/domain/conflict/conflict.ts';
import { standing, type FactLife } from '#shared/domain/conflict/standing.ts';
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

const read = (row: ConflictColumns, factIds: string[]): Conflict =>
  conflictSchema.parse({
    id: row.id,
    type: row.type,
    note: { zh: row.note_zh, en: row.note_en },
    factIds,
    chosenFactId: row.chosen_fact_id,
    reason: row.reason,
  });

/** Every conflict as it was written, settled and overtaken ones too. */
export function listEveryConflict(db: Database): Conflict[] {
  const ties = db.prepare<[], { conflict_id: string; fact_id: string }>('SELECT * FROM conflict_fact').all();
  const factsOf = Map.groupBy(ties, (tie) => tie.conflict_id);
  return db
    .prepare<[], ConflictColumns>('SELECT * FROM conflict ORDER BY id')
    .all()
    .map((row) =>
      read(
        row,
        (factsOf.get(row.id) ?? []).map((tie) => tie.fact_id),
      ),
    );
}

export const findConflict = (db: Database, id: string): Conflict | null =>
  listEveryConflict(db).find((conflict) => conflict.id === id) ?? null;

/** How the facts of conflicts fare; facts of no conflict are not asked. */
export function factLife(db: Database): FactLife {
  const find = db.prepare<[string], { superseded_by: string | null; withdrawn_on: string | null }>(
    'SELECT superseded_by, withdrawn_on FROM fact WHERE id = ?',
  );
  const isLive = (id: string): boolean => {
    const row = find.get(id);
    return row !== undefined && row.superseded_by === null && row.withdrawn_on === null;
  };
  const currentOf = (id: string): string | null => {
    const next = find.get(id)?.superseded_by ?? null;
    if (next !== null) return currentOf(next);
    return isLive(id) ? id : null;
  };
  return { isLive, currentOf };
}

/** Conflicts that stand, with their live facts; `chosenFactId` null means open. What was settled as no conflict is not among them. */
export function listConflicts(db: Database): Conflict[] {
  const life = factLife(db);
  return listEveryConflict(db).flatMap((conflict) => standing(conflict, life) ?? []);
}
