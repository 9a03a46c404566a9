import { type BrowserContext, type Page, chromium } from 'playwright-core';
import type { Shell, ShellOptions } from '../shell.ts';
import { WINDOW_PATH } from '../wire.ts';
import { UNWANTED_DEFAULT_FLAGS, browserFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';
import { freeFile } from './free-file.ts';
import { interceptRequests } from './interception.ts';
import { isRoot } from './is-root.ts';
import { openOutside } from './open-outside.ts';
import { createPages } from './pages.ts';
import { deliverEvent, exposeBridge } from './page-bridge.ts';
import { openSecondPage } from './second-page.ts';

export interface ChromiumShellOptions extends ShellOptions {
  /** The browser's program; found by itself when absent. */
  browser?: string;
  /** Without a visible window, for tests. */
  headless?: boolean;
}

/** The shell with its page, by which tests drive the application. */
export interface ChromiumShell extends Shell {
  readonly page: Page;
}

/** A cold start from a slow disk with a virus scanner beside it takes its time. */
const START_TIMEOUT_MS = 120_000;

/** The system's browser as an application window, driven over a pipe: no port is opened. */
const launch = ({
  title,
  profileDir,
  browser,
  kiosk,
  headless,
}: ChromiumShellOptions & { browser: string; headless: boolean }): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: browser,
    headless,
    args: browserFlags(title, kiosk ?? false),
    ignoreDefaultArgs: UNWANTED_DEFAULT_FLAGS,
    chromiumSandbox: !isRoot(),
    timeout: START_TIMEOUT_MS,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // The window looks as the user's system is set: its size, scheme, contrast and motion.
    viewport: null,
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
    // The entry decides what a signal means; it closes the store as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

const setFullScreen = async (page: Page, on: boolean): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: on ? 'fullscreen' : 'normal' } });
  } finally {
    await session.detach();
  }
};

const openFirst = async (context: BrowserContext, host: ShellOptions['host']): Promise<Page> => {
  await interceptRequests(context, host);
  await exposeBridge(context, host);
  const [page = await context.newPage(), ...others] = context.pages();
  await Promise.all(others.map((other) => other.close()));
  await page.goto(host.origin + WINDOW_PATH, { timeout: START_TIMEOUT_MS });
  return page;
};

/**
 * Opens the application in the system's Edge, Chrome or Chromium.
 * @throws NoBrowserError when there is none.
 */
export const openChromiumShell = async (given: ChromiumShellOptions): Promise<ChromiumShell> => {
  const options = { ...given, browser: given.browser ?? findBrowser(), headless: given.headless ?? false };
  const { host } = options;
  const context = await launch(options);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  try {
    const page = await openFirst(context, host);
    const pages = createPages(context, { first: page, origin: host.origin, openSecond: () => openSecondPage(context, options) });
    return {
      page,
      closed,
      emit: (event) => {
        for (const open of pages.open()) void deliverEvent(open, event);
      },
      saveFile: (suggestedName) => freeFile(options.exportDir, suggestedName),
      open: openOutside,
      setFullScreen: (on) => setFullScreen(pages.front(), on),
      openBeside: (route) => (options.kiosk === true ? Promise.reject(new Error('A stand has one window.')) : pages.openBeside(route)),
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
};
