import fs from 'node:fs';
import type { ApplicationOptions } from './app.ts';
import { createDispatch } from './dispatch.ts';
import { standVisitorHandlers } from './handlers/stand-visitor.ts';
import { leadsFolder } from './services/leads/lead-log.ts';
import { openStandLeads } from './services/leads/stand-leads.ts';
import { systemClock } from './services/clock.ts';
import { openStandCopy } from './services/stand/open-copy.ts';
import { createPinGuard } from './services/stand/pin.ts';
import type { Shell, ShellHost } from './shells/shell.ts';
import { createSite } from './shells/site.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** What a stand needs of its window. */
type StandWindow = Pick<Shell, 'emit'> & Partial<Pick<Shell, 'close' | 'setFullScreen'>>;

/** An application that shows a stand copy and nothing else: no registers, no packets, no settings. */
export interface StandApplication {
  host: Omit<ShellHost, 'origin'>;
  attach(window: StandWindow): void;
  kiosk: true;
  close(): Promise<void>;
}

/** How often what is due is looked for while the stand stands, in milliseconds. */
const purgeEveryMs = 3_600_000;

function writableLeads(folder: string): string {
  const leads = leadsFolder(folder);
  try {
    fs.mkdirSync(leads, { recursive: true });
    fs.accessSync(leads, fs.constants.W_OK);
    return leads;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'invalid-input',
      `展台文件夹“${folder}”写不进去（${reason}），线索无处可存；请换到可写的磁盘。The folder of the stand cannot be written, so that no lead could be kept; put it on a disk that can.`,
      { where: '--stand' },
    );
  }
}

/**
 * Opens a stand copy.
 * @throws UserError when it was changed, is of another version, is in use, or its folder takes no leads.
 */
export function createStandApplication(options: ApplicationOptions): StandApplication {
  const { dataDir, assets } = options;
  const report = options.report ?? ((path, error) => console.error(path, error));
  const clock = options.clock ?? systemClock;
  const folder = writableLeads(dataDir);
  const copy = openStandCopy(dataDir, { waitMs: options.waitMs ?? 2_000 });
  const leads = openStandLeads(folder, { setup: copy.setup, clock });
  let window: StandWindow | null = null;
  const handlers = standVisitorHandlers({
    copy,
    folder: dataDir,
    leads,
    guard: createPinGuard(folder, copy.setup.pin),
    leave: () => void window?.close?.().catch((error: unknown) => report('leave', error)),
  });
  const dispatch = createDispatch({ handlers, changed: (topics) => window?.emit({ type: 'changed', topics }), report });
  const site = createSite({ root: assets.rendererDir, report: (error) => report('site', error) });
  const purging = setInterval(() => {
    try {
      leads.purge();
    } catch (error) {
      report('purge', error);
    }
  }, purgeEveryMs);
  purging.unref();
  return {
    host: { dispatch, respond: (pathname) => site.respond(pathname) },
    kiosk: true,
    attach: (given) => {
      window = given;
      void given.setFullScreen?.(true).catch((error: unknown) => report('full screen', error));
    },
    close: () => {
      clearInterval(purging);
      leads.close();
      copy.store.close();
      return Promise.resolve();
    },
  };
}
