import type { Stage } from './stage.ts';

/** What projects are counted as. An intent is no signing: the two are never one number. */
export type CounterKind = 'intent' | 'signed' | 'other';

/**
 * Projects counted as one kind. The kind is part of the type and stands on both sides of a function, so that counters of two
 * kinds do not fit one addition: `addCounters(intents, signings)` is refused by the compiler.
 */
export interface Counter<Kind extends CounterKind> {
  readonly kind: Kind;
  readonly recordIds: readonly string[];
  /** Never called; it makes the kind invariant. */
  readonly only?: (kind: Kind) => Kind;
}

const kindOfStage: Record<Stage, CounterKind> = {
  intent: 'intent',
  signed: 'signed',
  registered: 'signed',
  started: 'signed',
  'paid-in': 'signed',
  producing: 'signed',
  // Approved and share-holding are steps of a programme, which may come before or without a signing.
  approved: 'other',
  'share-holding': 'other',
  planned: 'other',
  withdrawn: 'other',
  unknown: 'other',
};
export const counterKindOf = (stage: Stage): CounterKind => kindOfStage[stage];

export interface StageCounters {
  intents: Counter<'intent'>;
  signings: Counter<'signed'>;
  others: Counter<'other'>;
}

/** Counts projects by what they are; there is no counter of all of them. */
export function countStages(projects: readonly { id: string; stage: Stage }[]): StageCounters {
  const of = <Kind extends CounterKind>(kind: Kind): Counter<Kind> => ({
    kind,
    recordIds: projects.filter(({ stage }) => counterKindOf(stage) === kind).map(({ id }) => id),
  });
  return { intents: of('intent'), signings: of('signed'), others: of('other') };
}

/** Counters of one kind put together; a project in both counts once. */
export const addCounters = <Kind extends CounterKind>(a: Counter<Kind>, b: Counter<Kind>): Counter<Kind> => ({
  kind: a.kind,
  recordIds: [...new Set([...a.recordIds, ...b.recordIds])],
});
