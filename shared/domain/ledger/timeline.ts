import { unknownAsOf, type AsOf, type Day } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Fact, Grade } from '#shared/domain/fact/fact.ts';
import type { CitationView } from '#shared/domain/record/record-view.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Commitment } from './commitment.ts';
import { isResting, type Stage } from './stage.ts';

/** One stage of a project with its date and source. */
export interface StageEntry {
  /** The fact that says so; null where only the register does. */
  factId: string | null;
  stage: Stage;
  asOf: AsOf;
  /** `move`: entered as one; `register`: how the project stands in the register, with the statement that tells of it, if any. */
  basis: 'move' | 'register';
  source: CitationView | null;
  grade: Grade | null;
  sensitivity: Fact['sensitivity'];
  /** What the source says of it beyond the stage. */
  words: Bilingual | null;
  /** Order of entering; the register's own comes first. */
  number: number;
}

/** By date; an undated entry stands at the beginning, equal dates in the order of entering. */
export const byDate = (a: StageEntry, b: StageEntry): number =>
  (a.asOf.from ?? '').localeCompare(b.asOf.from ?? '') || (a.asOf.to ?? '').localeCompare(b.asOf.to ?? '') || a.number - b.number;

const isBefore = (a: StageEntry, b: StageEntry): boolean => b.asOf.from !== null && (a.asOf.to === null || a.asOf.to < b.asOf.from);

/**
 * The stage that holds: one that no other is known to come after. Where dates are too rough to put two in order (2024 and March
 * 2024) the one entered last holds. A stage entered late with an early date completes the history and moves nothing.
 */
export function newestEntry(entries: readonly StageEntry[]): StageEntry | null {
  const last = entries.filter((entry) => !entries.some((other) => isBefore(entry, other)));
  return last.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

/** The newest day on which something is known to have moved: a stage reached, a commitment done. */
export function lastMovement(entries: readonly StageEntry[], commitments: readonly Pick<Commitment, 'doneOn'>[], by: Day): Day | null {
  const days = [...entries.map(({ asOf }) => asOf.to), ...commitments.map(({ doneOn }) => doneOn)];
  // A rough date that reaches past the day asked for counts as that day: the benefit of the doubt.
  const known = days.filter((day) => day !== null).map((day) => (day > by ? by : day));
  return known.toSorted().at(-1) ?? null;
}

/** How a project moves. An undated one is not said to stall: nobody knows when it last moved. */
export type Movement =
  | { state: 'moving' | 'stalled'; last: Day; days: number; stallsOn: Day }
  | { state: 'undated' }
  | { state: 'resting' };

export function movementOf(
  project: { stage: Stage; entries: readonly StageEntry[]; commitments: readonly Pick<Commitment, 'doneOn'>[] },
  { today, stalledDays }: { today: Day; stalledDays: number },
): Movement {
  if (isResting(project.stage)) return { state: 'resting' };
  const last = lastMovement(project.entries, project.commitments, today);
  if (last === null) return { state: 'undated' };
  const days = daysBetween(last, today);
  return { state: days > stalledDays ? 'stalled' : 'moving', last, days, stallsOn: addDays(last, stalledDays + 1) };
}

/** How things stood at the end of a day: what came later is left out, as are entries that may have. */
export const entriesUntil = (entries: readonly StageEntry[], day: Day): StageEntry[] =>
  entries.filter(({ asOf }) => asOf.from === null || asOf.from <= day);

/** The entry of a project whose stage nobody dated. */
export const undated = unknownAsOf;
