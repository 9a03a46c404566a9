import { findChange } from '#main/repos/change-repo.ts';
import { factLife, listEveryConflict } from '#main/repos/conflict-repo.ts';
import { findFact } from '#main/repos/fact-repo.ts';
import { decisionOn } from '#main/repos/history-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import { factView, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { ConflictSide, ConflictView } from '#shared/domain/conflict/conflict-view.ts';
import { conflictState, type FactLife } from '#shared/domain/conflict/standing.ts';

/** Facts as the sides of a conflict, in the order given. */
export const sidesOf = (db: Database, factIds: readonly string[], given: { reference: Reference; life: FactLife }): ConflictSide[] =>
  factIds.flatMap((id) => {
    const fact = findFact(db, id);
    const record = fact === null ? null : findRef(db, fact.recordId);
    return fact === null || record === null ? [] : [{ view: factView(fact, given.reference), record, live: given.life.isLive(id) }];
  });

function viewOf(db: Database, conflict: ConflictView['conflict'], given: { reference: Reference; life: FactLife }): ConflictView {
  const state = conflictState(conflict, given.life);
  const settledBy = state === 'open' ? null : decisionOn(db, conflict.id);
  const change = settledBy === null ? null : findChange(db, settledBy);
  // A choice is shown on the fact that stands in the place of the one chosen then.
  const current = conflict.chosenFactId === null ? null : given.life.currentOf(conflict.chosenFactId);
  const factIds = current === null || conflict.factIds.includes(current) ? conflict.factIds : [...conflict.factIds, current];
  return {
    conflict: { ...conflict, chosenFactId: current ?? conflict.chosenFactId },
    state,
    sides: sidesOf(db, factIds, given),
    decided: change === null ? null : { id: change.id, at: change.at, by: change.by },
  };
}

/** Conflicts with both sides and their sources: those nobody has decided on, or all others, newest decision first. */
export function conflictViews(db: Database, state: 'open' | 'settled', reference: Reference): ConflictView[] {
  const life = factLife(db);
  const wanted = listEveryConflict(db).filter((conflict) => (conflictState(conflict, life) === 'open') === (state === 'open'));
  return wanted
    .map((conflict) => viewOf(db, conflict, { reference, life }))
    .toSorted((a, b) => (b.decided?.at ?? '').localeCompare(a.decided?.at ?? ''));
}
