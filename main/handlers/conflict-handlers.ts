import { conflictViews } from '#main/services/conflicts/list-conflicts.ts';
import { acceptProposal, dismissProposal, proposeConflicts } from '#main/services/conflicts/propose-conflicts.ts';
import { chooseFact, createConflict, letAllStand, reopenConflict } from '#main/services/conflicts/settle-conflict.ts';
import { loadReference, type Reference } from '#main/services/records/record-detail.ts';
import type { conflictContract } from '#shared/ipc/contracts/conflict-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Facts that disagree: the queue, the decisions, and what the checks propose. */
export function conflictHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof conflictContract> {
  const desk = { db, clock };
  const reference = (): Reference => loadReference(db, clock.today());
  return {
    'conflict.list': ({ state }) => conflictViews(db, state, reference()),
    'conflict.choose': (input) => chooseFact(desk, input),
    'conflict.settle': (input) => letAllStand(desk, input),
    'conflict.reopen': (input) => reopenConflict(desk, input),
    'conflict.create': (input) => createConflict(desk, { ...input, command: 'conflict.create', dismissal: null }),
    'conflict.proposals': () => proposeConflicts(db, reference()),
    'conflict.accept': (input) => acceptProposal(desk, input),
    'conflict.dismiss': (input) => dismissProposal(desk, input),
  };
}
