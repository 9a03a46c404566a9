import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, Menu, type Input, type IpcMainInvokeEvent, app, dialog, screen, session, shell as system } from 'electron';
import { safeFileName } from '../safe-file-name.ts';
import type { Shell, ShellOptions } from '../shell.ts';
import { WINDOW_PATH, answerCall, isOwnUrl } from '../wire.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts';
import { serveOwnOrigin } from './own-origin.ts';
import { closeContents, closeSession } from './walls.ts';

export interface ElectronShellOptions extends ShellOptions {
  /** The built preload script. */
  preload: string;
}

const createWindow = ({ title, preload, kiosk }: ElectronShellOptions): BrowserWindow =>
  new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    show: false,
    autoHideMenuBar: true,
    kiosk: kiosk ?? false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });

/** Answers the bridge of this window's own top frame and nobody else. */
const answerBridge = (window: BrowserWindow, host: ShellOptions['host']): void => {
  const isOwnPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && isOwnUrl(host.origin, senderFrame.url);
  window.webContents.ipc.handle(INVOKE_CHANNEL, (event, text: unknown) => {
    if (!isOwnPage(event)) throw new Error('Only the application’s own page may call.');
    return answerCall(host, text);
  });
};

const askWhere = async (window: BrowserWindow, suggestedName: string): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: safeFileName(suggestedName) });
  return canceled || filePath === '' ? null : filePath;
};

const openOutside = async (path: string): Promise<void> => {
  await access(path);
  const refusal = await system.openPath(path);
  if (refusal !== '') throw new Error(`无法打开 / cannot open ${basename(path)}: ${refusal}`);
};

/** Asks the desktop, which answers in its own time. */
const setFullScreen = async (window: BrowserWindow, on: boolean): Promise<void> => window.setFullScreen(on);

/** Keys that lead out of a page, or do something of the browser's. */
const leadsOut = ({ control, alt, meta, key }: Input): boolean => control || alt || meta || key === 'Escape' || /^F\d+$/.test(key);

/** At a stand keys and the window's own buttons change nothing; only the application closes it. */
const keepInside = (window: BrowserWindow): (() => void) => {
  const stay = (event: { preventDefault: () => void }): void => event.preventDefault();
  window.removeMenu();
  Menu.setApplicationMenu(null);
  window.webContents.on('before-input-event', (event, input) => {
    if (leadsOut(input)) event.preventDefault();
  });
  window.on('close', stay);
  return () => void window.off('close', stay);
};

/** Shows the application's page. A reload that comes before the first load ends takes its place: that is no failure. */
const showPage = async (window: BrowserWindow, address: string): Promise<void> => {
  try {
    await window.loadURL(address);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED') return;
    window.destroy();
    throw error;
  }
};

/** The windows that are open, the first one first; all of them behind the same walls. */
const createWindows = (options: ElectronShellOptions) => {
  const { host } = options;
  const open = new Set<BrowserWindow>();
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const add = (): BrowserWindow => {
    const window = createWindow(options);
    open.add(window);
    window.once('closed', () => {
      open.delete(window);
      if (open.size === 0) resolve();
    });
    closeContents(window.webContents, host.origin);
    answerBridge(window, host);
    window.once('ready-to-show', () => window.show());
    return window;
  };
  /** The one that is worked in. @throws Error once every window is closed. */
  const front = (): BrowserWindow => {
    const [first] = open;
    const worked = [...open].find((window) => window.isFocused()) ?? first;
    if (worked === undefined) throw new Error('there is no window');
    return worked;
  };
  return { open, closed, add, front };
};

/** On another screen than the first window where there is one, as with a projector. */
const placeBeside = (second: BrowserWindow, first: BrowserWindow): void => {
  const { id } = screen.getDisplayMatching(first.getBounds());
  const other = screen.getAllDisplays().find((display) => display.id !== id);
  if (other !== undefined) second.setBounds(other.workArea);
};

/** Opens the second window, or leads the one there is to another route. */
const createBeside = (windows: ReturnType<typeof createWindows>, { host, kiosk }: ElectronShellOptions) => {
  let second: BrowserWindow | null = null;
  return async (route: string): Promise<void> => {
    if (kiosk === true) throw new Error('A stand has one window.');
    const address = `${host.origin}${WINDOW_PATH}#${route}`;
    // What is left of two is the first of the next two.
    if (second === null || second.isDestroyed() || windows.open.size === 1) {
      const first = windows.front();
      second = windows.add();
      placeBeside(second, first);
    } else {
      if (second.isMinimized()) second.restore();
      second.focus();
    }
    await showPage(second, address);
  };
};

/** Opens the application in an Electron window. Call after `prepareElectron`, once Electron is ready. */
export const openElectronShell = async (options: ElectronShellOptions): Promise<Shell> => {
  const { host, profileDir } = options;
  if (app.getPath('userData') !== profileDir) throw new Error('The profile is set before Electron is ready, by prepareElectron.');
  serveOwnOrigin(session.defaultSession, host);
  await closeSession(session.defaultSession, host.origin);
  const windows = createWindows(options);
  const first = windows.add();
  const release = options.kiosk === true ? keepInside(first) : () => undefined;
  await showPage(first, host.origin + WINDOW_PATH);
  return {
    closed: windows.closed,
    emit: (event) => {
      for (const window of windows.open) window.webContents.send(EVENT_CHANNEL, event);
    },
    saveFile: (suggestedName) => askWhere(windows.front(), suggestedName),
    open: openOutside,
    setFullScreen: (on) => setFullScreen(windows.front(), on),
    openBeside: createBeside(windows, options),
    close: async () => {
      release();
      for (const window of windows.open) window.close();
      await windows.closed;
    },
  };
};
