import type { Clause } from '#shared/domain/clause/clause.ts';

/** What a clause says about being had together with others. */
export type StackingTerms = Pick<Clause, 'id' | 'group' | 'stacksWith' | 'excludes'>;
/** For each clause, the others it may not be had together with. */
export type Conflicts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Two clauses conflict when they share a group, when either excludes the other, or when either stacks with named
 * clauses only and the other is not among them.
 */
export function conflictsOf(terms: readonly StackingTerms[]): Conflicts {
  const conflicts = new Map(terms.map(({ id }) => [id, new Set<string>()]));
  const join = (a: string, b: string): void => {
    if (a === b) return;
    const [ofA, ofB] = [conflicts.get(a), conflicts.get(b)];
    if (ofA === undefined || ofB === undefined) return;
    ofA.add(b);
    ofB.add(a);
  };
  const groups = Map.groupBy(terms, ({ group }) => group ?? null);
  for (const [group, members] of groups) {
    if (group !== null) for (const a of members) for (const b of members) join(a.id, b.id);
  }
  for (const { id, excludes, stacksWith } of terms) {
    for (const other of excludes ?? []) join(id, other);
    if (stacksWith === undefined || stacksWith === null) continue;
    const allowed = new Set(stacksWith);
    for (const other of terms) if (!allowed.has(other.id)) join(id, other.id);
  }
  return conflicts;
}
