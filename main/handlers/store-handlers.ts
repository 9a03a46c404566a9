import path from 'node:path';
import { findExport } from '#main/repos/packet-repo.ts';
import { readSettings, writeSettings } from '#main/repos/setting-repo.ts';
import { listPacks } from '#main/repos/source-repo.ts';
import { countRows, homeSummary } from '#main/services/records/home.ts';
import { storeOffice } from '#main/services/seeding/seed-store.ts';
import { storedVersion } from '#main/store/migrate.ts';
import { makeSealedCopy, newCopyPath } from '#main/store/sealed-copy.ts';
import type { storeContract } from '#shared/ipc/contracts/store-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

function exportedFile({ store }: Core, exportId: string): string {
  const file = findExport(store.db, exportId)?.path;
  if (file === undefined || file === null)
    throw new UserError('not-found', '找不到这次导出。This export is not known.', { where: exportId });
  return file;
}

/** Store, settings, window and jobs. */
export function storeHandlers(core: Core): Pick<Handlers, keyof typeof storeContract> {
  const { store, clock } = core;
  return {
    'store.status': () => ({
      app: core.applicationVersion,
      schema: storedVersion(store.db),
      store: store.file,
      office: storeOffice(store.db),
      integrity: store.integrity,
      counts: countRows(store.db),
    }),
    'store.home': () => homeSummary(store.db, clock.today()),
    'store.backup': () => {
      const note = { reason: 'by-hand' as const, madeAt: clock.now() };
      const { path: file, bytes, sha256 } = makeSealedCopy(store.db, newCopyPath(store.dataDir, note), note);
      return { path: file, bytes, sha256 };
    },
    'settings.get': () => readSettings(store.db),
    'settings.packs': () => listPacks(store.db),
    'settings.save': (settings) => {
      writeSettings(store.db, settings);
      return settings;
    },
    'window.openFile': async ({ exportId }) => {
      await core.window.open(exportedFile(core, exportId));
      return null;
    },
    'window.openFolder': async ({ exportId }) => {
      await core.window.open(path.dirname(exportedFile(core, exportId)));
      return null;
    },
    'job.cancel': ({ jobId }) => {
      core.jobs.cancel(jobId);
      return null;
    },
  };
}
