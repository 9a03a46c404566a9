import { countStages, type StageCounters } from '#shared/domain/ledger/counter.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stages, type Stage } from '#shared/domain/ledger/stage.ts';
import { totalsByCurrency, type MoneyTotal } from '#shared/domain/ledger/total.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';

export interface StageCount {
  stage: Stage;
  recordIds: string[];
}
/** Projects of one district or sector, by what they are; null where none is given. */
export interface PipelineRow {
  of: RecordRef | null;
  counters: StageCounters;
}

export interface Pipeline {
  byStage: StageCount[];
  byDistrict: PipelineRow[];
  /** A project of two sectors stands in both rows: the rows do not add up to the projects. */
  bySector: PipelineRow[];
  counters: StageCounters;
  /** Investment of the projects signed, one total for each currency; those of intents stand apart. */
  signedMoney: MoneyTotal[];
  intendedMoney: MoneyTotal[];
  /** Projects counted as signed that are in no total of their money: it is not known, told in several ways, or of no currency. */
  withoutMoney: string[];
}

const entryOf = ({ record, stage }: LedgerProject): { id: string; stage: Stage } => ({ id: record.id, stage });

function rows(projects: readonly LedgerProject[], keysOf: (project: LedgerProject) => (RecordRef | null)[]): PipelineRow[] {
  const placed = projects.flatMap((project) => keysOf(project).map((of) => ({ of, project })));
  return [...Map.groupBy(placed, ({ of }) => of?.id ?? '')]
    .map(([, group]) => ({
      of: group[0]?.of ?? null,
      counters: countStages(group.map(({ project }) => entryOf(project))),
      size: group.length,
    }))
    .toSorted((a, b) => Number(a.of === null) - Number(b.of === null) || b.size - a.size || (a.of?.id ?? '').localeCompare(b.of?.id ?? ''))
    .map(({ of, counters }) => ({ of, counters }));
}

const moneyOf = (projects: readonly LedgerProject[], ids: readonly string[]): MoneyTotal[] =>
  totalsByCurrency(
    projects.flatMap(({ record, investment }) =>
      investment === null || !ids.includes(record.id) ? [] : [{ recordId: record.id, fact: investment.fact }],
    ),
  );

/** The projects in hand by stage, district and sector. Those withdrawn have their place in the stages and nowhere else. */
export function pipelineOf(projects: readonly LedgerProject[]): Pipeline {
  const open = projects.filter(({ stage }) => stage !== 'withdrawn');
  const counters = countStages(open.map(entryOf));
  const signedMoney = moneyOf(open, counters.signings.recordIds);
  const added = new Set(signedMoney.flatMap(({ recordIds }) => recordIds));
  return {
    byStage: stages
      .map((stage) => ({ stage, recordIds: projects.filter((each) => each.stage === stage).map(({ record }) => record.id) }))
      .filter(({ recordIds }) => recordIds.length > 0),
    byDistrict: rows(open, ({ district }) => [district]),
    bySector: rows(open, ({ industries }) => (industries.length === 0 ? [null] : industries)),
    counters,
    signedMoney,
    intendedMoney: moneyOf(open, counters.intents.recordIds),
    withoutMoney: counters.signings.recordIds.filter((id) => !added.has(id)),
  };
}
