import { nextStageNumber, stageRow } from '#main/repos/stage-repo.ts';
import { writeFact } from '#main/services/changes/write.ts';
import { chooseSource } from '#main/services/editing/choose-source.ts';
import { carryOut, invalid, nameOf, openRecord, refuse, type Desk } from '#main/services/editing/desk.ts';
import { attributeOrThrow, readAsOf } from '#main/services/editing/read-value.ts';
import { newFactId } from '#main/services/editing/save-fact.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { MoveInput } from '#shared/domain/ledger/ledger.ts';
import { stageName, stageOfClass } from '#shared/domain/ledger/stage.ts';
import { newestEntry, type StageEntry } from '#shared/domain/ledger/timeline.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { createEntries, entryOfMove } from './stage-entries.ts';

/** The kind of statement a stage is told by. */
export const stageAttribute = 'stage';

function projectOrThrow(desk: Desk, id: string): ParkfolioRecord {
  const record = openRecord(desk, id);
  if (record.kind !== 'project') throw refuse('只有签约项目才有阶段。', 'Only a signed project has a stage.', id);
  return record;
}

/** What the fact says: the stage, and what the officer added to it. */
function valueOf({ stage, note }: MoveInput): Fact['value'] {
  const name = stageName(stage);
  const text: FullBilingual = { zh: name.zh, en: name.en };
  const added = { zh: note?.zh ?? null, en: note?.en ?? null };
  return {
    number: null,
    min: null,
    max: null,
    base: null,
    text: {
      zh: added.zh === null ? text.zh : `${text.zh}：${added.zh}`,
      en: added.en === null ? text.en : `${text.en}: ${added.en}`,
    },
  };
}

function factOf(desk: Desk, input: MoveInput, chosen: Pick<ReturnType<typeof chooseSource>, 'citation' | 'grade'>): Fact {
  const asOf = readAsOf(input.asOf, { polarity: 'actual', today: desk.clock.today() });
  if (asOf.precision === 'period')
    throw invalid(
      'asOf',
      '一次推进只有一个时点，请写成 2026、2026-03 或 2026-03-08。',
      'A move has one date: write 2026, 2026-03 or 2026-03-08.',
    );
  return {
    id: newFactId(),
    recordId: input.recordId,
    attributeId: stageAttribute,
    value: valueOf(input),
    qualifier: 'exact',
    unit: null,
    scale: '1',
    currency: null,
    baseNote: null,
    asOf,
    polarity: 'actual',
    certainty: 'stated',
    grade: chosen.grade,
    sensitivity: input.sensitivity,
    citation: chosen.citation,
    note: null,
    inputs: [],
    supersededBy: null,
  };
}

/**
 * Enters a stage as a dated, sourced fact. The register's class follows the newest stage: an earlier one entered late completes
 * the history and moves nothing. One change, so that undo takes back all of it.
 * @throws UserError `not-found`, `refused` for what is no open project, `invalid-input` at `asOf` or `source`.
 */
export function moveStage(desk: Desk, input: MoveInput): Saved {
  const record = projectOrThrow(desk, input.recordId);
  attributeOrThrow(desk, stageAttribute);
  const chosen = chooseSource(desk, input.source, [stageName(input.stage).zh]);
  const fact = factOf(desk, input, chosen);
  const before = stageOfClass(record.class);
  const entries = createEntries(desk.db, loadReference(desk.db, desk.clock.today())).of(record);
  const known = entries.find(
    (entry) =>
      entry.basis === 'move' && entry.stage === input.stage && entry.asOf.from === fact.asOf.from && entry.asOf.to === fact.asOf.to,
  );
  if (known !== undefined)
    throw refuse(
      `这一步已经登记过（${stageName(input.stage).zh}，${formatAsOf(fact.asOf, 'zh')}）。`,
      `This step is in the ledger already (${stageName(input.stage).en}, ${formatAsOf(fact.asOf, 'en')}).`,
      input.recordId,
    );
  const number = nextStageNumber(desk.db);
  const added: StageEntry = entryOfMove({ fact, stage: input.stage, number });
  const newest = newestEntry([...entries, added])?.stage ?? input.stage;
  const [name, stage] = [nameOf(record), stageName(input.stage)];
  const summary = {
    zh: `“${name.zh}”${stage.zh}（${formatAsOf(fact.asOf, 'zh')}）`,
    en: `“${name.en}”: ${stage.en} (${formatAsOf(fact.asOf, 'en')})`,
  };
  return carryOut(desk, { command: 'ledger.move', summary, reason: input.reason }, (journal) => {
    chosen.write(journal);
    writeFact(journal, fact);
    journal.insert('project_stage', stageRow({ factId: fact.id, stage: input.stage, fromStage: before, number }));
    if (newest !== record.class) journal.update('record', { id: record.id }, { class: newest });
    return fact.id;
  });
}
