import { createGlyphs } from './documents/glyphs.ts';
import { createTypesetter } from './documents/typesetter.ts';
import { createDispatch } from './dispatch.ts';
import { createJobs, type Core } from './handlers/core.ts';
import { copyHandlers } from './handlers/copy-handlers.ts';
import { changeHandlers } from './handlers/change-handlers.ts';
import { briefHandlers } from './handlers/brief-handlers.ts';
import { conflictHandlers } from './handlers/conflict-handlers.ts';
import { deskHandlers } from './handlers/desk-handlers.ts';
import { editHandlers } from './handlers/edit-handlers.ts';
import { galleryHandlers } from './handlers/gallery-handlers.ts';
import { exchangeHandlers } from './handlers/exchange-handlers.ts';
import { ledgerHandlers } from './handlers/ledger-handlers.ts';
import { investorHandlers } from './handlers/investor-handlers.ts';
import { leadHandlers } from './handlers/lead-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { mapHandlers } from './handlers/map-handlers.ts';
import { matchHandlers } from './handlers/match-handlers.ts';
import { measureHandlers } from './handlers/measure-handlers.ts';
import { outputsHandlers } from './handlers/outputs-handlers.ts';
import { packetHandlers } from './handlers/packet-handlers.ts';
import { presentHandlers } from './handlers/present-handlers.ts';
import { programmeHandlers } from './handlers/programme-handlers.ts';
import { questionHandlers } from './handlers/question-handlers.ts';
import { rateHandlers } from './handlers/rate-handlers.ts';
import { recordHandlers } from './handlers/record-handlers.ts';
import { returnHandlers } from './handlers/return-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { standHandlers } from './handlers/stand-handlers.ts';
import { ruleHandlers } from './handlers/rule-handlers.ts';
import { storeHandlers } from './handlers/store-handlers.ts';
import { textHandlers } from './handlers/text-handlers.ts';
import { themeHandlers } from './handlers/theme-handlers.ts';
import { officeDir, officeOfDir, type AssetPaths } from './paths.ts';
import { findPicture } from './repos/theme-repo.ts';
import { systemClock, type Clock } from './services/clock.ts';
import { findLeadFile } from './services/leads/lead-photo.ts';
import { purgeDueLeads } from './services/leads/import-leads.ts';
import { findBaseMapFile } from './services/map/base-map.ts';
import { createGallery } from './services/gallery/gallery.ts';
import { createPreviews } from './services/packet/preview-packet.ts';
import { createThemeSamples } from './services/theme/theme-sample.ts';
import { flushInSlices } from './services/search/index-records.ts';
import { seedStore } from './services/seeding/seed-store.ts';
import { isStandCopy } from './services/stand/stand-files.ts';
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
  /** Starts the typesetter before the store is opened, beside which it gets ready; for a command that sets pages. */
  warm?: boolean;
  report?: (path: string, error: unknown) => void;
}

/** The core with everything wired, waiting for a shell. */
export interface Application {
  core: Core;
  host: Omit<ShellHost, 'origin'>;
  /** From now on the core speaks to this window. */
  attach(shell: Pick<Shell, 'emit' | 'saveFile' | 'open' | 'openBeside'>): void;
  close(): Promise<void>;
}

const noWindow: Core['window'] = {
  emit: () => undefined,
  saveFile: () => Promise.resolve(null),
  open: () => Promise.reject(new Error('there is no window')),
  openBeside: () => Promise.reject(new Error('there is no window')),
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

/** A stand copy is shown and never worked in. */
function refuseStandCopy(dataDir: string): void {
  if (!isStandCopy(dataDir)) return;
  throw new UserError(
    'refused',
    '这是展台副本，只能作为展台打开：npm start -- --stand 文件夹。This is a stand copy and opens as a stand only: npm start -- --stand DIR.',
    { where: dataDir },
  );
}

function createCore(options: ApplicationOptions, office: Office, report: (error: unknown) => void): Core {
  const { dataDir, assets } = options;
  refuseOtherFolder(dataDir, office);
  refuseStandCopy(dataDir);
  const typesetter = createTypesetter(assets, {
    liftoffOnly: options.singleDocument ?? false,
    findPicture: (sha256) => findPicture(store.db, sha256),
  });
  // A failure shows with the first document.
  if (options.warm ?? false) typesetter.warm().catch(() => undefined);
  const store = openStore(dataDir, { waitMs: options.waitMs ?? 2_000 });
  try {
    seedStore(store.db, officeDir(assets.seedsDir, office), office);
    purgeDueLeads(store.db, options.clock ?? systemClock);
    flushInSlices(store.db, report);
  } catch (error) {
    store.close();
    throw error;
  }
  const glyphs = createGlyphs(assets.fontsDir);
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
  const themeSamples = createThemeSamples({ db: core.store.db, typesetter: core.typesetter });
  const gallery = createGallery({ db: core.store.db, typesetter: core.typesetter });
  const dispatch = createDispatch({
    handlers: {
      ...storeHandlers(core),
      ...recordHandlers(core),
      ...investorHandlers(core),
      ...matchHandlers(core),
      ...questionHandlers(core),
      ...exchangeHandlers(core),
      ...programmeHandlers(core),
      ...measureHandlers(core),
      ...mapHandlers(core),
      ...packetHandlers(core),
      ...presentHandlers(core),
      ...outputsHandlers(core),
      ...galleryHandlers(core, gallery),
      ...libraryHandlers(core),
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
      ...standHandlers(core),
      ...leadHandlers(core),
      ...themeHandlers(core, themeSamples),
      ...ledgerHandlers(core),
      ...deskHandlers(core),
      ...briefHandlers(core),
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
      (pathname) => Promise.resolve(findLeadFile(core.store.db, pathname)),
      (pathname) => {
        const body = core.previews.find(pathname) ?? themeSamples.find(pathname) ?? gallery.find(pathname);
        return Promise.resolve(body === null ? null : { contentType: 'application/pdf', body });
      },
      (pathname) => Promise.resolve(findBaseMapFile(core.store.db, pathname)),
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
        openBeside: (route) => shell.openBeside(route),
      };
      void core.typesetter.warm().catch((error: unknown) => report('warm', error));
    },
    close: async () => {
      await core.typesetter.close();
      core.store.close();
    },
  };
}
