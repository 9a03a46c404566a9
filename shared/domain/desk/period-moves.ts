import type { AsOf, Day } from '#shared/lib/date.ts';
import { daysBetween, fitOf, isInPeriod, type Period } from '#shared/domain/ledger/calendar.ts';
import type { Commitment } from '#shared/domain/ledger/commitment.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import type { Stage } from '#shared/domain/ledger/stage.ts';
import { entriesUntil, movementOf, newestEntry, type StageEntry } from '#shared/domain/ledger/timeline.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { lastMoved, nextMoved } from './last-moved.ts';

/** A stage reached within a period. */
export interface MoveRow {
  project: RecordRef;
  district: RecordRef | null;
  /** The stage before it; null for a new project. */
  from: Stage | null;
  entry: StageEntry;
}
/** A project in which nothing moved for so long that it stalled within the period. */
export interface StalledRow {
  project: RecordRef;
  district: RecordRef | null;
  stage: Stage;
  last: Day;
  /** The same, as precise as the source gives it; a brief frozen by an earlier version has none. */
  lastAsOf?: AsOf | null;
  /** Until today, as all days of the desk; of a project that has moved since, until it moved. */
  days: number;
}
export interface DueRow {
  project: RecordRef;
  commitment: Commitment;
}

/** What happened to the projects within a period. */
export interface PeriodMoves {
  /** New projects: their first stage, and one with which a project begins. */
  started: MoveRow[];
  moved: MoveRow[];
  /** Dated too roughly to say whether it was within the period. */
  maybe: MoveRow[];
  stalled: StalledRow[];
  /** Commitments that fell due within it and were not kept. */
  missed: DueRow[];
  done: DueRow[];
}

/** With these a project begins. One first heard of when it was being built is no new project: what came before is not known. */
const beginnings: ReadonlySet<Stage> = new Set(['planned', 'intent', 'signed', 'approved']);

const rowsOf = ({ record, district, entries }: LedgerProject): MoveRow[] =>
  entries.map((entry, at) => {
    const before = entries[at - 1]?.stage ?? (beginnings.has(entry.stage) ? null : 'unknown');
    return { project: record, district, from: before, entry };
  });

function stalledIn(project: LedgerProject, period: Period, given: { by: Day; today: Day; stalledDays: number }): StalledRow[] {
  const entries = entriesUntil(project.entries, given.by);
  const stage = newestEntry(entries)?.stage ?? project.stage;
  const commitments = project.commitments.map(({ doneOn }) => ({ doneOn: doneOn !== null && doneOn > given.by ? null : doneOn }));
  const movement = movementOf({ stage, entries, commitments }, { today: given.by, stalledDays: given.stalledDays });
  if (movement.state !== 'stalled' || !isInPeriod(movement.stallsOn, period)) return [];
  const days = daysBetween(movement.last, nextMoved(project, given.by, given.today) ?? given.today);
  const lastAsOf = lastMoved({ entries, commitments }, given.by);
  return [{ project: project.record, district: project.district, stage, last: movement.last, lastAsOf, days }];
}

/** Its day is over, and by the end of the period it was not done. */
const isMissed = ({ dueOn, doneOn }: Commitment, { by, today }: { by: Day; today: Day }): boolean =>
  dueOn !== null && dueOn < today && (doneOn === null || doneOn > by);

/** @param today what is still to come by then has not happened. */
export function movesIn(
  projects: readonly LedgerProject[],
  period: Period,
  { today, stalledDays }: { today: Day; stalledDays: number },
): PeriodMoves {
  const rows = projects.flatMap(rowsOf);
  const within = rows.filter(({ entry }) => fitOf(entry.asOf, period) === 'in');
  const by = period.to < today ? period.to : today;
  const due = projects.flatMap(({ record, commitments }) =>
    commitments.map(({ overdue: _overdue, ...commitment }) => ({ project: record, commitment })),
  );
  return {
    started: within.filter(({ from }) => from === null),
    moved: within.filter(({ from }) => from !== null),
    maybe: rows.filter(({ entry }) => fitOf(entry.asOf, period) === 'maybe'),
    stalled: projects.flatMap((project) => stalledIn(project, period, { by, today, stalledDays })),
    missed: due.filter(({ commitment }) => isInPeriod(commitment.dueOn, period) && isMissed(commitment, { by, today })),
    done: due.filter(({ commitment }) => isInPeriod(commitment.doneOn, period)),
  };
}
