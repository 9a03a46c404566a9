import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { listStageRows, type StageRow } from '#main/repos/stage-repo.ts';
import { citationView, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { stageOfClass, type Stage } from '#shared/domain/ledger/stage.ts';
import { byDate, undated, type StageEntry } from '#shared/domain/ledger/timeline.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';

/** The stages of projects, read from the store once for many of them. */
export interface Entries {
  /** By date. @param facts the record's live facts, where they are at hand. */
  of(record: ParkfolioRecord, facts?: readonly Fact[]): StageEntry[];
}

/** A stage before its source is dressed for the page. */
export const entryOfMove = ({ fact, stage, number }: { fact: Fact; stage: Stage; number: number }): StageEntry => ({
  factId: fact.id,
  stage,
  asOf: fact.asOf,
  basis: 'move',
  source: null,
  grade: fact.grade,
  sensitivity: fact.sensitivity,
  words: fact.value.text,
  number,
});

/** The statement that tells of the stage in the register: the newest by date that no move made. */
const toldBy = (facts: readonly Fact[], moves: ReadonlySet<string>): Fact | null =>
  facts
    .filter((fact) => fact.attributeId === 'stage' && !moves.has(fact.id))
    .toSorted((a, b) => (b.asOf.from ?? '').localeCompare(a.asOf.from ?? ''))[0] ?? null;

/** How the project stood before the first move: the register's word, dated and sourced only where a statement of the store is. */
function registerEntry(stage: Stage, record: ParkfolioRecord, told: Fact | null): StageEntry {
  return {
    factId: told?.id ?? null,
    stage,
    asOf: told?.asOf ?? undated,
    basis: 'register',
    source: null,
    grade: told?.grade ?? null,
    sensitivity: told?.sensitivity ?? record.sensitivity,
    words: told?.value.text ?? null,
    number: 0,
  };
}

function entriesOf(record: ParkfolioRecord, facts: readonly Fact[], rows: readonly StageRow[]): StageEntry[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const moves = rows.flatMap(({ factId, stage, number }) => {
    const fact = byId.get(factId);
    return fact === undefined ? [] : [entryOfMove({ fact, stage, number })];
  });
  const start = rows[0]?.fromStage ?? stageOfClass(record.class);
  const told = toldBy(facts, new Set(rows.map(({ factId }) => factId)));
  const isTold = start !== 'unknown' && !moves.some(({ stage }) => stage === start);
  return [...(isTold ? [registerEntry(start, record, told)] : []), ...moves].toSorted(byDate);
}

export function createEntries(db: Database, reference: Reference): Entries {
  const rows = Map.groupBy(listStageRows(db), ({ recordId }) => recordId);
  return {
    of: (record, facts = listFactsOfRecord(db, record.id)) => {
      const byId = new Map(facts.map((fact) => [fact.id, fact]));
      return entriesOf(record, facts, rows.get(record.id) ?? []).map((entry) => {
        const fact = entry.factId === null ? undefined : byId.get(entry.factId);
        return fact === undefined ? entry : { ...entry, source: citationView(fact.citation, reference) };
      });
    },
  };
}
