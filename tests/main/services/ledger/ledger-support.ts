import { moveStage } from '#main/services/ledger/move-stage.ts';
import { loadLedger } from '#main/services/ledger/load-ledger.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import type { CommitmentInput } from '#shared/domain/ledger/commitment.ts';
import type { LedgerProject, LedgerView, MoveInput } from '#shared/domain/ledger/ledger.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';

export const ledgerOf = ({ db, clock }: Desk): LedgerView => loadLedger(db, loadReference(db, clock.today()));

export function projectOf(desk: Desk, id: string): LedgerProject {
  const project = ledgerOf(desk).projects.find(({ record }) => record.id === id);
  if (project === undefined) throw new Error(`no project ${id}`);
  return project;
}

/** A step on the officer's own word. */
export const move = (desk: Desk, recordId: string, step: Pick<MoveInput, 'stage' | 'asOf'> & Partial<MoveInput>): Saved =>
  moveStage(desk, { recordId, note: null, sensitivity: 'internal', source: { note: true }, ...step });

export const commitmentInput = (recordId: string, more: Partial<CommitmentInput> = {}): CommitmentInput => ({
  id: null,
  recordId,
  side: 'ours',
  words: { zh: '协调110千伏电力接入', en: 'Arrange the 110 kV supply' },
  who: '陈敏',
  dueOn: '2026-08-25',
  doneOn: null,
  source: { note: true },
  ...more,
});
