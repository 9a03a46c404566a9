import { join } from 'node:path';
import { BrowserWindow, app, dialog } from 'electron';
import { openElectronShell } from '#main/shells/electron/electron-shell.ts';
import { ELECTRON_ORIGIN } from '#main/shells/electron/origin.ts';
import { prepareElectron } from '#main/shells/electron/prepare.ts';
import type { Shell } from '#main/shells/shell.ts';
import { createFixtureHost } from './fixture-host.ts';
import type { WindowAnswer, WindowRequest } from './shell-subject.ts';

// Runs inside Electron: the shell on the fixture host, questioned by the test over the process's own channel.

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

let firstId = 0;

const window = (beside = false): BrowserWindow => {
  const asked = BrowserWindow.getAllWindows().find(({ id }) => (id === firstId) !== beside);
  if (asked === undefined) throw new Error('no window');
  return asked;
};

const saveFile = (shell: Shell, suggestedName: string, dialogAnswer: string | null): Promise<string | null> => {
  // The system's dialog has no page to press its buttons from.
  dialog.showSaveDialog = async () => ({ canceled: dialogAnswer === null, filePath: dialogAnswer ?? '' });
  return shell.saveFile(suggestedName);
};

const answer = async (shell: Shell, request: WindowRequest): Promise<unknown> => {
  switch (request.ask) {
    case 'evaluate':
      return window(request.beside).webContents.executeJavaScript(request.expression, true);
    case 'openBeside':
      return shell.openBeside(request.route);
    case 'emit':
      return shell.emit(request.event);
    case 'saveFile':
      return saveFile(shell, request.suggestedName, request.dialogAnswer);
    case 'open':
      return shell.open(request.path);
    case 'fullScreen':
      return shell.setFullScreen(request.on);
    case 'isFullScreen':
      return window().isFullScreen();
    case 'windowCount':
      return BrowserWindow.getAllWindows().length;
    case 'close':
      return shell.close();
    case 'closeWindow':
      return window(request.beside).close();
  }
};

/** Settles once the message is on its way, so that nothing is lost when the process ends after it. */
const send = (message: WindowAnswer | { ready: true } | { closed: true }): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, {}, () => resolve()));

const profileDir = setting('PARKFOLIO_TEST_PROFILE');

const run = async (): Promise<void> => {
  await app.whenReady();
  const shell = await openElectronShell({
    host: createFixtureHost({
      origin: ELECTRON_ORIGIN,
      root: setting('PARKFOLIO_TEST_SITE'),
      withoutPolicy: process.env['PARKFOLIO_TEST_WITHOUT_POLICY'] === '1',
    }),
    title: 'Fixture',
    profileDir,
    exportDir: join(profileDir, 'unused'),
    preload: join(import.meta.dirname, 'preload.cjs'),
  });
  firstId = BrowserWindow.getAllWindows()[0]?.id ?? 0;
  const answers: Promise<void>[] = [];
  process.on('message', ({ id, request }: { id: number; request: WindowRequest }) => {
    answers.push(
      answer(shell, request).then(
        (value) => send({ id, value: value ?? null }),
        (error: unknown) => send({ id, failure: String(error) }),
      ),
    );
  });
  await send({ ready: true });
  await shell.closed;
  // Nobody listens any more; that must harm nobody.
  shell.emit({ type: 'changed', topics: ['store'] });
  await Promise.all(answers);
  await send({ closed: true });
};

if (!prepareElectron(profileDir)) throw new Error('another instance holds the profile');
app.on('window-all-closed', () => undefined);
process.on('disconnect', () => app.exit(0));
run().then(
  () => app.exit(0),
  (error: unknown) => {
    console.error(error);
    app.exit(1);
  },
);
