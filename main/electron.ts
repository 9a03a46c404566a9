import { join, resolve } from 'node:path';
import { BrowserWindow, app, dialog } from 'electron';
import { openApplication } from './open-application.ts';
import { assetPaths, defaultDataDir } from './paths.ts';
import { openElectronShell } from './shells/electron/electron-shell.ts';
import { ELECTRON_ORIGIN } from './shells/electron/origin.ts';
import { prepareElectron } from './shells/electron/prepare.ts';
import { startFailure } from './shells/start-failure.ts';
import { WINDOW_TITLE, namedOffice, namedStand, startPlaces } from './shells/start-places.ts';

// Entry: Electron.  electron . [--data DIR]
// Nothing is awaited before `prepareElectron`: it has to be heard before Electron is ready.

const distDir = resolve(import.meta.dirname, '..');
const { dataDir, exportDir, profileDir } = startPlaces(process.argv.slice(1), 'electron', defaultDataDir(process.platform, process.env));

const showExistingWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
};

const run = async (): Promise<void> => {
  await app.whenReady();
  const args = process.argv.slice(1);
  const application = await openApplication({
    dataDir,
    office: namedOffice(args),
    stand: namedStand(args),
    assets: assetPaths(distDir),
  });
  try {
    const host = { ...application.host, origin: ELECTRON_ORIGIN };
    const preload = join(import.meta.dirname, 'preload.cjs');
    const shell = await openElectronShell({ host, title: WINDOW_TITLE, profileDir, exportDir, kiosk: application.kiosk, preload });
    application.attach(shell);
    // Quitting closes the window first; the store is closed after it, and only then does Electron end.
    app.on('before-quit', (event) => {
      event.preventDefault();
      void shell.close();
    });
    app.on('second-instance', showExistingWindow);
    await shell.closed;
  } finally {
    await application.close();
  }
};

const end = (error: unknown): void => {
  const { message, exitCode } = startFailure(error);
  console.error(message);
  dialog.showErrorBox(WINDOW_TITLE, message);
  app.exit(exitCode);
};

// Kept alive beyond its last window, until the store is closed.
app.on('window-all-closed', () => undefined);
if (prepareElectron(profileDir)) run().then(() => app.exit(0), end);
else app.exit(0);
