import type { BrowserContext, Page } from 'playwright-core';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import type { ShellHost } from '../shell.ts';
import { answerCall, isOwnUrl } from '../wire.ts';

const INVOKE = '__parkfolioInvoke';
const DELIVER = '__parkfolioDeliver';

/** What the page's global object holds; the DOM's types end at this wall. */
interface PageGlobal {
  location: { origin: string };
  top: unknown;
  __parkfolioInvoke: (text: string) => Promise<string>;
  __parkfolioDeliver?: (text: string) => void;
}

/** Runs in the page, before its own scripts, so it refers to nothing outside itself. */
const installBridge = (origin: string): void => {
  const page = globalThis as unknown as PageGlobal;
  if (page.location.origin !== origin || page.top !== globalThis) return;
  const listeners = new Set<(event: AppEvent) => void>();
  const bridge: Bridge = {
    // The host writes nothing but replies.
    invoke: async (path, input) => JSON.parse(await page.__parkfolioInvoke(JSON.stringify({ path, input }))) as Reply<unknown>,
    subscribe: (listener) => {
      const entry = (event: AppEvent): void => listener(event);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
  const deliver = (text: string): void => {
    const event = JSON.parse(text) as AppEvent;
    // One listener's fault is reported by itself and keeps nothing from the others.
    for (const listener of listeners) queueMicrotask(() => listener(event));
  };
  Object.defineProperty(globalThis, 'parkfolio', { value: Object.freeze(bridge) });
  Object.defineProperty(globalThis, '__parkfolioDeliver', { value: deliver });
};

/** Gives every document of the own origin `window.parkfolio`; a call from anywhere else is refused. */
export const exposeBridge = async (context: BrowserContext, host: ShellHost): Promise<void> => {
  await context.exposeBinding(INVOKE, async ({ page, frame }, text: unknown) => {
    if (frame !== page.mainFrame() || !isOwnUrl(host.origin, frame.url())) throw new Error('Only the application’s own page may call.');
    return answerCall(host, text);
  });
  await context.addInitScript(installBridge, host.origin);
};

/** Tells the page. Between two documents, or once the window is gone, nobody listens: that is the one way to fail, and no harm. */
export const deliverEvent = async (page: Page, event: AppEvent): Promise<void> => {
  const tell = ([name, text]: readonly [string, string]): void =>
    (globalThis as unknown as Record<string, ((text: string) => void) | undefined>)[name]?.(text);
  await page.evaluate(tell, [DELIVER, JSON.stringify(event)] as const).catch(() => undefined);
};
