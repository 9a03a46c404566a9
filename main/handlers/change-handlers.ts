import { lastChangeNumber } from '#main/repos/history-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { byOf } from '#main/services/changes/write.ts';
import { recordOrThrow } from '#main/services/editing/desk.ts';
import { changeEntry, changePage, factHistory, recordHistory } from '#main/services/editing/history/record-history.ts';
import type { changeContract } from '#shared/ipc/contracts/change-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** What was changed, by whom and why, and taking it back. The session begins where the handlers are made. */
export function changeHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof changeContract> {
  const sessionStart = lastChangeNumber(db);
  return {
    'change.list': (input) => changePage(db, { ...input, sessionStart }),
    'change.get': ({ changeId }) => changeEntry(db, changeId),
    'change.undo': ({ changeId }) => undoChange(db, changeId, { at: clock.now(), by: byOf(readSettings(db)) }),
    'record.history': ({ id }) => recordHistory(db, recordOrThrow({ db }, id).id),
    'fact.history': ({ factId }) => factHistory(db, factId),
  };
}
