import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { isRoot } from './is-root.ts';
import { standInFlag, windowFlags } from './browser-flags.ts';

export interface SecondPageOptions {
  browser: string;
  profileDir: string;
  title: string;
  headless: boolean;
}

const OPEN_TIMEOUT_MS = 30_000;

/** Started again on a profile in use, the browser hands its command line to the running one and ends. */
const handOver = (browser: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const messenger = spawn(browser, args, { stdio: 'ignore' });
    messenger.once('error', reject);
    messenger.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The second window did not open: the browser ended with ${code}.`)),
    );
  });

/**
 * Opens a second application window in the running browser, without tabs or an address bar: the driver itself could only
 * open one with both. Without a visible window there is no running browser to hand over to, and the driver's own page does.
 * The page shows a stand-in; nothing but this one may be kept open by whoever closes pages that nobody asked for.
 * @throws Error when the browser opens none.
 */
export const openSecondPage = async (
  context: BrowserContext,
  { browser, profileDir, title, headless }: SecondPageOptions,
): Promise<Page> => {
  if (headless) return context.newPage();
  const mark = `#${randomUUID()}`;
  const isOurs = (page: Page): boolean => page.url().endsWith(mark);
  const opened = context.waitForEvent('page', { predicate: isOurs, timeout: OPEN_TIMEOUT_MS });
  // Heard below; the messenger may fail first.
  opened.catch(() => undefined);
  const sandbox = isRoot() ? ['--no-sandbox'] : [];
  await handOver(browser, [...sandbox, ...windowFlags, `--user-data-dir=${profileDir}`, `${standInFlag(title)}${mark}`]);
  return opened;
};
