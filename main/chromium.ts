import { resolve } from 'node:path';
import { openApplication } from './open-application.ts';
import { assetPaths, defaultDataDir } from './paths.ts';
import { openChromiumShell } from './shells/chromium/chromium-shell.ts';
import { findBrowser } from './shells/chromium/find-browser.ts';
import { CHROMIUM_ORIGIN } from './shells/chromium/origin.ts';
import { startFailure } from './shells/start-failure.ts';
import { WINDOW_TITLE, namedOffice, namedStand, startPlaces } from './shells/start-places.ts';

// Entry: plain Node and the system's browser as the application's window.  chromium.mjs [--data DIR]

const distDir = resolve(import.meta.dirname, '..');

const run = async (): Promise<void> => {
  const browser = findBrowser();
  const { dataDir, exportDir, profileDir } = startPlaces(process.argv.slice(2), 'chromium', defaultDataDir(process.platform, process.env));
  const args = process.argv.slice(2);
  const application = await openApplication({
    dataDir,
    office: namedOffice(args),
    stand: namedStand(args),
    assets: assetPaths(distDir),
  });
  try {
    const host = { ...application.host, origin: CHROMIUM_ORIGIN };
    // Heard from here on: a signal that comes while the window opens closes it as soon as it is there.
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
    const shell = await openChromiumShell({ host, title: WINDOW_TITLE, profileDir, exportDir, kiosk: application.kiosk, browser });
    application.attach(shell);
    stop.signal.addEventListener('abort', () => void shell.close());
    if (stop.signal.aborted) void shell.close();
    await shell.closed;
  } finally {
    await application.close();
  }
};

try {
  await run();
} catch (error) {
  const { message, exitCode } = startFailure(error);
  console.error(message);
  process.exitCode = exitCode;
}
