import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import type { Stage } from '#shared/domain/ledger/stage.ts';
import { movementOf, newestEntry, type StageEntry } from '#shared/domain/ledger/timeline.ts';
import { parseAsOf } from '#shared/lib/date.ts';

/** A step entered as a move; `asOf` null is undated. */
export const entry = (stage: Stage, asOf: string | null, number = 1): StageEntry => ({
  factId: `f-${stage}-${number}`,
  stage,
  asOf: parseAsOf(asOf),
  basis: 'move',
  source: null,
  grade: 'note',
  sensitivity: 'internal',
  words: null,
  number,
});

export const sampleToday = '2026-09-01';

/** A project whose stage is that of its newest entry. */
export function sampleProject(id: string, entries: StageEntry[], more: Partial<LedgerProject> = {}): LedgerProject {
  const stage = more.stage ?? newestEntry(entries)?.stage ?? 'unknown';
  const commitments = more.commitments ?? [];
  return {
    record: { id, kind: 'project', name: { zh: id, en: id } },
    sensitivity: 'internal',
    district: null,
    industries: [],
    stage,
    current: newestEntry(entries),
    entries,
    commitments,
    movement: movementOf({ stage, entries, commitments }, { today: sampleToday, stalledDays: 90 }),
    investment: null,
    severalInvestments: false,
    ...more,
  };
}
