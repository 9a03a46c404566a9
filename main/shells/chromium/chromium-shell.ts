import { type BrowserContext, type Page, chromium } from 'playwright-core';
import type { Shell, ShellOptions } from '../shell.ts';
import { WINDOW_PATH, isOwnUrl } from '../wire.ts';
import { UNWANTED_DEFAULT_FLAGS, browserFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';
import { freeFile } from './free-file.ts';
import { interceptRequests } from './interception.ts';
import { openOutside } from './open-outside.ts';
import { deliverEvent, exposeBridge } from './page-bridge.ts';

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

const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** The system's browser as an application window, driven over a pipe: no port is opened. */
const launch = ({ title, profileDir, browser, kiosk, headless }: ChromiumShellOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: browser ?? findBrowser(),
    headless: headless ?? false,
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

/** One window, always at the application's own page: others are closed, and what leads away is led back. */
const keepToOnePage = (context: BrowserContext, page: Page, origin: string): void => {
  const reportUnlessGone = (error: unknown): void => {
    if (!page.isClosed()) console.error(error);
  };
  context.on('page', (other) => void other.close().catch(reportUnlessGone));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || isOwnUrl(origin, frame.url())) return;
    void page.goto(origin + WINDOW_PATH).catch(reportUnlessGone);
  });
  // Some systems keep a browser without windows running.
  page.on('close', () => void context.close());
};

const setFullScreen = async (page: Page, on: boolean): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: on ? 'fullscreen' : 'normal' } });
  } finally {
    await session.detach();
  }
};

const openPage = async (context: BrowserContext, host: ShellOptions['host']): Promise<Page> => {
  await interceptRequests(context, host);
  await exposeBridge(context, host);
  const [page = await context.newPage(), ...others] = context.pages();
  await Promise.all(others.map((other) => other.close()));
  await page.goto(host.origin + WINDOW_PATH, { timeout: START_TIMEOUT_MS });
  keepToOnePage(context, page, host.origin);
  return page;
};

/**
 * Opens the application in the system's Edge, Chrome or Chromium.
 * @throws NoBrowserError when there is none.
 */
export const openChromiumShell = async (options: ChromiumShellOptions): Promise<ChromiumShell> => {
  const context = await launch(options);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  try {
    const page = await openPage(context, options.host);
    return {
      page,
      closed,
      emit: (event) => void deliverEvent(page, event),
      saveFile: (suggestedName) => freeFile(options.exportDir, suggestedName),
      open: openOutside,
      setFullScreen: (on) => setFullScreen(page, on),
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
};
