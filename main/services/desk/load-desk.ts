import { listConflictsEntered, listIssues } from '#main/repos/desk-repo.ts';
import { conflictViews } from '#main/services/conflicts/list-conflicts.ts';
import { listTargets } from '#main/services/measures/load-measures.ts';
import type { Database } from '#main/store/database.ts';
import type { ConflictRow, DeskView } from '#shared/domain/desk/desk.ts';
import { movesIn } from '#shared/domain/desk/period-moves.ts';
import { pipelineOf } from '#shared/domain/desk/pipeline.ts';
import { addDays, type Period } from '#shared/domain/ledger/calendar.ts';
import { isDay, shanghaiDayOf, type Day } from '#shared/lib/date.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { findBatches } from './batches.ts';
import { findExceptions } from './exceptions.ts';
import { loadGiven, type Given } from './given.ts';

/** How long the period is that nobody asked for. */
const usualDays = 30;

/** @throws UserError `invalid-input` where the period ends before it begins. */
export function readPeriod(asked: { from?: Day | undefined; to?: Day | undefined }, today: Day): Period {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, 1 - usualDays);
  if (!isDay(from) || !isDay(to) || from > to)
    throw new UserError(
      'invalid-input',
      '起始日期要早于截止日期，写成 2026-03-01。The first day must come before the last; write 2026-03-01.',
      { where: 'from' },
    );
  return { from, to };
}

/** The period as instants of the store's clock: its days are those of Shanghai. */
const instants = ({ from, to }: Period): { from: string; to: string } => ({
  from: new Date(`${from}T00:00:00+08:00`).toISOString(),
  to: new Date(`${addDays(to, 1)}T00:00:00+08:00`).toISOString(),
});

function conflictsIn({ db, reference }: Given, period: Period): ConflictRow[] {
  const entered = new Set(listConflictsEntered(db, instants(period)));
  return conflictViews(db, 'open', reference).flatMap(({ conflict, sides }) => {
    const [first] = sides;
    return first === undefined || !entered.has(conflict.id) ? [] : [{ id: conflict.id, record: first.record, note: conflict.note }];
  });
}

/** Everything the manager's desk shows, and the brief prints: the two rest on this one reading. */
export function loadDesk(db: Database, period: Period, today: Day): DeskView {
  const given = loadGiven(db, today);
  const { projects, settings, concentrations } = given.ledger;
  return {
    today,
    period,
    settings,
    exceptions: findExceptions(given),
    moves: movesIn(projects, period, { today, stalledDays: settings.stalledDays }),
    conflicts: conflictsIn(given, period),
    targets: listTargets(db, today),
    batches: findBatches(given),
    pipeline: pipelineOf(projects),
    concentrations,
    issues: listIssues(db, instants(period)).map((issue) => ({ ...issue, exportedOn: shanghaiDayOf(issue.exportedAt) })),
  };
}
