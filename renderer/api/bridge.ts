import type { Bridge } from '#shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put here by the shell before the page's own scripts run. */
    readonly parkfolio?: Bridge;
  }
}

/** The shell's bridge. @throws Error when the page was opened outside the application. */
export function findBridge(): Bridge {
  if (window.parkfolio === undefined) throw new Error('请从园荐应用打开本页。Open this page from the Parkfolio application.');
  return window.parkfolio;
}
