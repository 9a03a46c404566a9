import type { BrowserContext, Page } from 'playwright-core';
import { WINDOW_PATH, isOwnUrl } from '../wire.ts';

export interface PagesOptions {
  first: Page;
  origin: string;
  /** Opens one more page, by whatever way the browser has. */
  openSecond: () => Promise<Page>;
}

/** The application's windows, two at most. */
export interface Pages {
  open(): readonly Page[];
  /** The first of those that are open. @throws Error once every window is closed. */
  front(): Page;
  openBeside(route: string): Promise<void>;
}

/** Keeps every window at the application's own page: pages nobody asked for are closed, and what leads away is led back. */
export const createPages = (context: BrowserContext, { first, origin, openSecond }: PagesOptions): Pages => {
  const kept: Page[] = [];
  let opening: Promise<Page> | null = null;
  let last: Promise<void> = Promise.resolve();

  const reportUnlessGone = (page: Page) => (error: unknown) => {
    if (!page.isClosed()) console.error(error);
  };
  const keep = (page: Page): void => {
    kept.push(page);
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || isOwnUrl(origin, frame.url())) return;
      void page.goto(origin + WINDOW_PATH).catch(reportUnlessGone(page));
    });
    page.on('close', () => {
      kept.splice(kept.indexOf(page), 1);
      // Some systems keep a browser without windows running.
      if (kept.length === 0) void context.close();
    });
  };
  /** A page that comes while one is being opened may be that one. */
  const closeUnasked = async (page: Page): Promise<void> => {
    const asked = await opening?.catch(() => null);
    if (page !== asked) await page.close();
  };

  /** Guarded once it shows the application: what it begins with is no way astray. */
  const openAt = async (address: string): Promise<Page> => {
    opening = openSecond();
    try {
      const page = await opening;
      await page.goto(address);
      keep(page);
      return page;
    } finally {
      opening = null;
    }
  };
  const showBeside = async (address: string): Promise<void> => {
    const [, there] = kept;
    if (there !== undefined) await there.goto(address);
    await (there ?? (await openAt(address))).bringToFront();
  };

  keep(first);
  context.on('page', (page) => void closeUnasked(page).catch(reportUnlessGone(page)));
  return {
    open: () => kept,
    front: () => {
      const [page] = kept;
      if (page === undefined) throw new Error('there is no window');
      return page;
    },
    // One after the other, so that two quick calls open one window.
    openBeside: (route) => {
      const shown = last.then(() => showBeside(`${origin}${WINDOW_PATH}#${route}`));
      last = shown.catch(() => undefined);
      return shown;
    },
  };
};
