import type { AsOf, Day } from '#shared/lib/date.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';

type Moving = Pick<LedgerProject, 'entries'> & { commitments: readonly { doneOn: Day | null }[] };

const datesOf = ({ entries, commitments }: Moving): AsOf[] => [
  ...entries.map(({ asOf }) => asOf),
  ...commitments.map(({ doneOn }): AsOf => ({ from: doneOn, to: doneOn, precision: doneOn === null ? 'unknown' : 'day' })),
];

/** The date of what moved last, as precise as its source gives it; of two that end on one day the more precise. Null where none is dated. */
export function lastMoved(project: Moving, by: Day): AsOf | null {
  const end = ({ to }: AsOf): string => (to === null || to > by ? by : to);
  const dated = datesOf(project).filter(({ to }) => to !== null);
  return dated.toSorted((a, b) => end(b).localeCompare(end(a)) || (b.from ?? '').localeCompare(a.from ?? ''))[0] ?? null;
}

/** The first day after `after` on which something moved; null where nothing has until `today`. */
export function nextMoved(project: Moving, after: Day, today: Day): Day | null {
  const days = datesOf(project).flatMap(({ from }) => (from !== null && from > after && from <= today ? [from] : []));
  return days.toSorted()[0] ?? null;
}
