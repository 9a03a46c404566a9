import { factLife, listEveryConflict } from '#main/repos/conflict-repo.ts';
import { listAttributes, listCheckedFacts } from '#main/repos/fact-repo.ts';
import { listParents } from '#main/repos/record-repo.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import type { Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { ProposedConflict } from '#shared/domain/conflict/conflict-view.ts';
import { findSuspicions, relatedAttributes } from '#shared/domain/conflict/find-suspicions.ts';
import { keyOf, type Suspicion } from '#shared/domain/conflict/suspicion.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { sidesOf } from './list-conflicts.ts';
import { createConflict, goneProposal } from './settle-conflict.ts';

/** Somebody has looked at it when a conflict, open or settled, sets the first of its facts against another of them. */
const isKnown = ({ factIds: [first, ...others] }: Suspicion, conflicts: readonly Conflict[]): boolean =>
  conflicts.some(({ factIds }) => factIds.includes(first ?? '') && others.some((id) => factIds.includes(id)));

function suspicions(db: Database): Suspicion[] {
  const conflicts = listEveryConflict(db);
  const attributes = new Map(listAttributes(db).map((attribute) => [attribute.id, attribute]));
  const found = findSuspicions({
    facts: listCheckedFacts(db, relatedAttributes([...attributes.keys()])),
    attributes,
    parents: listParents(db),
  });
  return found.filter((suspicion) => !isKnown(suspicion, conflicts));
}

/** What the checks set against each other and nobody has looked at. */
export function proposeConflicts(db: Database, reference: Reference): ProposedConflict[] {
  const given = { reference, life: factLife(db) };
  return suspicions(db).map((suspicion) => {
    const { type, check, note, factIds } = suspicion;
    return { key: keyOf(suspicion), type, check, note, sides: sidesOf(db, factIds, given) };
  });
}

function suspicionOrThrow({ db }: Desk, key: string): Suspicion {
  const found = suspicions(db).find((suspicion) => keyOf(suspicion) === key);
  if (found === undefined) throw goneProposal(key);
  return found;
}

/** A proposal becomes an open conflict. */
export const acceptProposal = (desk: Desk, { key }: { key: string }): Saved =>
  createConflict(desk, { command: 'conflict.accept', dismissal: null, ...suspicionOrThrow(desk, key) });

/** A proposal is kept as looked at, with the reason, and is not made again while its facts live. */
export const dismissProposal = (desk: Desk, { key, reason }: { key: string; reason: string }): Saved =>
  createConflict(desk, { command: 'conflict.dismiss', dismissal: reason, ...suspicionOrThrow(desk, key) });
