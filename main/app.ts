import { createGlyphs } from './documents/glyphs.ts';
import { createTypesetter } from './documents/typesetter.ts';
import { createDispatch } from './dispatch.ts';
import { createJobs, type Core } from './handlers/core.ts';
import { copyHandlers } from './handlers/copy-handlers.ts';
import { changeHandlers } from './handlers/change-handlers.ts';
import { conflictHandlers } from './handlers/conflict-handlers.ts';
import { editHandlers } from './handlers/edit-handlers.ts';
import { exchangeHandlers } from './handlers/exchange-handlers.ts';
import { investorHandlers } from './handlers/investor-handlers.ts';
import { matchHandlers } from './handlers/match-handlers.ts';
import { packetHandlers } from './handlers/packet-handlers.ts';
import { questionHandlers } from './handlers/question-handlers.ts';
import { rateHandlers } from './handlers/rate-handlers.ts';
import { recordHandlers } from './handlers/record-handlers.ts';
import { returnHandlers } from './handlers/return-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { ruleHandlers } from './handlers/rule-handlers.ts';
import { storeHandlers } from './handlers/store-handlers.ts';
import { textHandlers } from './handlers/text-handlers.ts';
import { officeDir, officeOfDir, type AssetPaths } from './paths.ts';
import { systemClock, type Clock } from './services/clock.ts';
import { createPreviews } from './services/packet/preview-packet.ts';
import { flushInSlices } from './services/search/index-records.ts';
import { seedStore } from './services/seeding/seed-store.ts';
import type { Shell, ShellHost } from './shells/shell.ts';
import { createSite } from './shells/site.ts';
import { openStore } from './store/open-store.ts';
import { applicationVersion } from './version.ts';
import { markFileName, type Office } from '#shared/domain/training/office.ts';
import { UserError } from '#shared/ipc/reply.ts';

export interface ApplicationOptions {
  dataDir: string;
  /** Left out, the data folder's name says it. */
  office?: Office;
  assets: AssetPaths;
  clock?: Clock;
  /** How long to wait for another process to let go of the store, in milliseconds. */
  waitMs?: number;
  /** For one document only: quicker to start, slower to repeat. */
  singleDocument?: boolean;
  report?: (path: string, error: unknown) => void;
}

/** The core with everything wired, waiting for a shell. */
export interface Application {
  core: Core;
  host: Omit<ShellHost, 'origin'>;
  /** From now on the core speaks to this window. */
  attach(shell: Pick<Shell, 'emit' | 'saveFile' | 'open'>): void;
  close(): Promise<void>;
}

const noWindow: Core['window'] = {
  emit: () => undefined,
  saveFile: () => Promise.resolve(null),
  open: () => Promise.reject(new Error('there is no window')),
};

/** Said before anything is touched: a folder of the other office is neither migrated nor filled. */
function refuseOtherFolder(dataDir: string, office: Office): void {
  if (officeOfDir(dataDir) === office) return;
  throw new UserError(
    'refused',
    office === 'own'
      ? '这是培训区的数据文件夹；打开它请加 --training，并用 --data 指定它的上一级。This folder belongs to the training office; to open it, add --training and name the folder above it.'
      : '培训区只能放在名为 training 的文件夹里。The training office lies in a folder named training only.',
    { where: dataDir },
  );
}

function createCore(options: ApplicationOptions, office: Office, report: (error: unknown) => void): Core {
  const { dataDir, assets } = options;
  refuseOtherFolder(dataDir, office);
  const store = openStore(dataDir, { waitMs: options.waitMs ?? 2_000 });
  try {
    seedStore(store.db, officeDir(assets.seedsDir, office), office);
    flushInSlices(store.db, report);
  } catch (error) {
    store.close();
    throw error;
  }
  const glyphs = createGlyphs(assets.fontsDir);
  const typesetter = createTypesetter(assets, { liftoffOnly: options.singleDocument ?? false });
  const previews = createPreviews({ db: store.db, glyphs, typesetter });
  return {
    store,
    clock: options.clock ?? systemClock,
    glyphs,
    typesetter,
    previews,
    jobs: createJobs(),
    applicationVersion,
    window: noWindow,
  };
}

/**
 * Opens the store (creating, migrating and seeding it as needed) and wires the core.
 * @throws UserError when the store is locked, damaged, newer than this program or of the other office.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const office = options.office ?? officeOfDir(options.dataDir);
  const report = options.report ?? ((path, error) => console.error(path, error));
  const core = createCore(options, office, (error) => report('search', error));
  const dispatch = createDispatch({
    handlers: {
      ...storeHandlers(core),
      ...recordHandlers(core),
      ...investorHandlers(core),
      ...matchHandlers(core),
      ...questionHandlers(core),
      ...exchangeHandlers(core),
      ...packetHandlers(core),
      ...returnHandlers(core),
      ...rateHandlers(core),
      ...copyHandlers(core),
      ...searchHandlers(core),
      ...ruleHandlers(core),
      ...reviewHandlers(core),
      ...conflictHandlers(core),
      ...changeHandlers(core),
      ...editHandlers(core),
      ...textHandlers(core),
    },
    changed: (topics) => {
      flushInSlices(core.store.db, (error) => report('search', error));
      core.window.emit({ type: 'changed', topics });
    },
    report,
  });
  const site = createSite({
    root: options.assets.rendererDir,
    providers: [
      (pathname) => {
        const body = core.previews.find(pathname);
        return Promise.resolve(body === null ? null : { contentType: 'application/pdf', body });
      },
    ],
    report: (error) => report('site', error),
  });
  return {
    core,
    host: { dispatch, respond: (pathname) => site.respond(pathname) },
    attach: (shell) => {
      core.window = {
        emit: (event) => shell.emit(event),
        saveFile: (name) => shell.saveFile(markFileName(name, office)),
        open: (path) => shell.open(path),
      };
      void core.typesetter.warm().catch((error: unknown) => report('warm', error));
    },
    close: async () => {
      await core.typesetter.close();
      core.store.close();
    },
  };
}
