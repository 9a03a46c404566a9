import type { Conflict } from './conflict.ts';
import type { ConflictState } from './conflict-view.ts';

/** How facts fare now: whether one is live, and which live fact stands in its place at the end of its replacements. */
export interface FactLife {
  isLive(factId: string): boolean;
  /** The fact itself while it lives; null where the line ends in a withdrawn one. */
  currentOf(factId: string): string | null;
}

/** A choice follows its fact through renewals; an open conflict ends when its facts were replaced one by one. */
export function conflictState(conflict: Conflict, life: FactLife): ConflictState {
  const live = conflict.factIds.filter((id) => life.isLive(id));
  if (conflict.chosenFactId !== null) {
    const chosen = life.currentOf(conflict.chosenFactId);
    const others = live.filter((id) => id !== chosen);
    return chosen === null || (others.length === 0 && conflict.factIds.length > 1) ? 'overtaken' : 'chosen';
  }
  if (conflict.reason !== null) return 'dismissed';
  return live.length < Math.min(2, conflict.factIds.length) ? 'overtaken' : 'open';
}

/** The conflict as pages and packets read it: live facts only, the choice where it is today; null when it no longer stands. */
export function standing(conflict: Conflict, life: FactLife): Conflict | null {
  const state = conflictState(conflict, life);
  if (state !== 'open' && state !== 'chosen') return null;
  const chosenFactId = conflict.chosenFactId === null ? null : life.currentOf(conflict.chosenFactId);
  const live = conflict.factIds.filter((id) => life.isLive(id));
  return { ...conflict, chosenFactId, factIds: chosenFactId === null || live.includes(chosenFactId) ? live : [...live, chosenFactId] };
}

/** Facts that an officer set aside: live, part of a conflict in which another one was chosen. */
export const setAsideFacts = (conflicts: readonly Conflict[]): Set<string> =>
  new Set(conflicts.flatMap(({ chosenFactId, factIds }) => (chosenFactId === null ? [] : factIds.filter((id) => id !== chosenFactId))));
