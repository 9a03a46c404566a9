import { mkdirSync } from 'node:fs';
import { Menu, app } from 'electron';
import { registerOwnScheme } from './own-origin.ts';

/** What Chromium inside Electron would ask its maker for. */
const SILENT_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-breakpad',
  'no-pings',
];

/** Only macOS needs a menu: its clipboard keys live there. */
const setMenu = (): void =>
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null,
  );

/**
 * Everything that must be said before Electron is ready. Answers whether this is the first window on that profile;
 * a second one has already been announced to the first (`second-instance`) and only has to leave.
 */
export const prepareElectron = (profileDir: string): boolean => {
  mkdirSync(profileDir, { recursive: true });
  app.setPath('userData', profileDir);
  for (const name of SILENT_SWITCHES) app.commandLine.appendSwitch(name);
  registerOwnScheme();
  setMenu();
  return app.requestSingleInstanceLock();
};
