import { findFact, isWithdrawn } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { factView, loadReference, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Chip, ChipState } from '#shared/domain/packet/chip.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';

/** The fact at the end of the chain of those that took its place; null where it was not replaced. */
function successorOf(db: Database, fact: Fact): string | null {
  const seen = new Set([fact.id]);
  let last: string | null = null;
  for (let next = fact.supersededBy; next !== null && !seen.has(next); next = findFact(db, next)?.supersededBy ?? null) {
    seen.add(next);
    last = next;
  }
  return last;
}

function stateOf(view: FactView, reference: Reference): ChipState {
  const conflicts = reference.conflicts.filter(({ factIds }) => factIds.includes(view.fact.id));
  const others = conflicts.filter(({ chosenFactId }) => chosenFactId !== null && chosenFactId !== view.fact.id);
  if (others.length > 0) return 'set-aside';
  if (conflicts.some(({ chosenFactId }) => chosenFactId === null)) return 'conflicting';
  if (view.freshness === 'stale') return 'stale';
  return view.freshness === 'undated' ? 'undated' : 'fresh';
}

interface ChipsOf {
  factIds: readonly string[];
  audience: Sensitivity;
  today: Day;
}

/** How each figure in an officer's words stands today, in the order asked for. */
export function readChips(db: Database, { factIds, audience, today }: ChipsOf): Chip[] {
  if (factIds.length === 0) return [];
  const reference = loadReference(db, today);
  return factIds.map((factId): Chip => {
    const fact = findFact(db, factId);
    const record = fact === null ? null : findRecord(db, fact.recordId);
    if (fact === null || record === null) return { factId, state: 'gone', fact: null, replacedBy: null };
    const view = factView(fact, reference);
    const known = { factId, fact: { view, record: { id: record.id, kind: record.kind, name: record.name } } };
    const replacedBy = successorOf(db, fact);
    if (!mayShow(fact.sensitivity, audience) || !mayShow(record.sensitivity, audience)) return { ...known, state: 'above', replacedBy };
    if (replacedBy !== null) return { ...known, state: 'replaced', replacedBy };
    if (isWithdrawn(db, factId) || record.status === 'archived') return { ...known, state: 'gone', replacedBy: null };
    return { ...known, state: stateOf(view, reference), replacedBy: null };
  });
}
