import { officeOfDir } from '#main/paths.ts';
import { readCopySettings, writeCopySettings } from '#main/repos/copy-setting-repo.ts';
import { isCopyDue } from '#main/services/copies/daily-copy.ts';
import { copyFile, listCopies } from '#main/services/copies/list-copies.ts';
import { rehearseCopy } from '#main/services/copies/rehearse-copy.ts';
import { orderRestore } from '#main/services/copies/restore-copy.ts';
import { copiesFolder } from '#main/store/sealed-copy.ts';
import type { copyContract } from '#shared/ipc/contracts/copy-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Copies of the store. A restore is laid down here; whoever holds the application reopens it. */
export function copyHandlers({ store, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof copyContract> {
  const { db, dataDir } = store;
  return {
    'copy.list': () => ({
      folder: copiesFolder(dataDir),
      copies: listCopies(dataDir),
      settings: readCopySettings(db),
      overdue: isCopyDue(store, clock),
    }),
    'copy.rehearse': ({ name }) => rehearseCopy(copyFile(dataDir, name), officeOfDir(dataDir)),
    'copy.restore': ({ name }) => {
      const order = { file: copyFile(dataDir, name), dataDir, office: officeOfDir(dataDir), at: clock.now() };
      return { name, before: orderRestore(db, order).before };
    },
    'copy.saveSettings': (settings) => {
      writeCopySettings(db, settings);
      return settings;
    },
  };
}
