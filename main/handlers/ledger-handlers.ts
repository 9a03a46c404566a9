import { readLedgerSettings, writeLedgerSettings } from '#main/repos/stage-repo.ts';
import { loadLedger } from '#main/services/ledger/load-ledger.ts';
import { moveStage } from '#main/services/ledger/move-stage.ts';
import { dropCommitment, saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import type { ledgerContract } from '#shared/ipc/contracts/ledger-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The ledger of signed projects: stages, commitments, what stalls. */
export function ledgerHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof ledgerContract> {
  const desk = { db, clock };
  return {
    'ledger.list': () => loadLedger(db, loadReference(db, clock.today())),
    'ledger.move': (input) => moveStage(desk, input),
    'ledger.commit': (input) => saveCommitment(desk, input),
    'ledger.drop': (input) => dropCommitment(desk, input),
    'ledger.settings': () => readLedgerSettings(db),
    'ledger.saveSettings': (settings) => {
      writeLedgerSettings(db, settings);
      return settings;
    },
  };
}
