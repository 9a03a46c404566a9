import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '#main/shells/shell.ts';
import { ELECTRON_ORIGIN } from '#main/shells/electron/origin.ts';
import { sandboxArgs } from './lane.ts';
import type { Screen } from './screen.ts';
import type { ShellSubject, SubjectOptions, WindowAnswer, WindowRequest } from './shell-subject.ts';

export interface ElectronRun {
  electron: string;
  screen: Screen;
  /** Folder made by `bundleElectronWindow`. */
  appDir: string;
  siteDir: string;
  workDir: string;
}

type Message = WindowAnswer | { ready: true } | { closed: true };

/** Questions to the window in the child process, matched with their answers. */
const converse = (child: ChildProcess): ((request: WindowRequest) => Promise<unknown>) => {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', (message: Message) => {
    if (!('id' in message)) return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if ('failure' in message) call?.reject(new Error(message.failure));
    else call?.resolve(message.value);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Electron is gone'));
  });
  return (request) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      child.send({ id: lastId, request });
    });
};

const untilMessage = (child: ChildProcess, key: 'ready' | 'closed'): Promise<void> =>
  new Promise((resolve, reject) => {
    let complaints = '';
    child.stderr?.on('data', (text: Buffer) => {
      complaints = (complaints + text.toString()).slice(-2_000);
    });
    child.on('message', (message: Message) => {
      if (key in message) resolve();
    });
    child.once('exit', (code) => reject(new Error(`Electron ended with ${code} before it was ${key}: ${complaints}`)));
    child.once('error', reject);
  });

const start = (
  { electron, screen, appDir, siteDir }: ElectronRun,
  profileDir: string,
  { withoutPolicy = false }: SubjectOptions,
): ChildProcess => {
  // The profile in the arguments marks the process; the window reads it from its environment.
  const args = [...sandboxArgs(), appDir, `--profile=${profileDir}`];
  const env = {
    ...screen.env,
    PARKFOLIO_TEST_PROFILE: profileDir,
    PARKFOLIO_TEST_SITE: siteDir,
    PARKFOLIO_TEST_WITHOUT_POLICY: withoutPolicy ? '1' : '0',
  };
  return spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
};

/** Runs the shell in a real Electron, without a driver in between: drivers open ports. */
export const openElectronSubject = async (run: ElectronRun, options: SubjectOptions): Promise<ShellSubject> => {
  const profileDir = mkdtempSync(join(run.workDir, 'electron-profile-'));
  const child = start(run, profileDir, options);
  const ask = converse(child);
  const closed = untilMessage(child, 'closed');
  closed.catch(() => undefined);
  await untilMessage(child, 'ready');
  const shell: Shell = {
    closed,
    emit: (event) => void ask({ ask: 'emit', event }).catch(() => undefined),
    saveFile: async (suggestedName) =>
      (await ask({ ask: 'saveFile', suggestedName, dialogAnswer: join(profileDir, suggestedName) })) as string | null,
    open: async (path) => void (await ask({ ask: 'open', path })),
    openBeside: async (route) => void (await ask({ ask: 'openBeside', route })),
    setFullScreen: async (on) => void (await ask({ ask: 'fullScreen', on })),
    close: async () => void (await ask({ ask: 'close' })),
  };
  return {
    shell,
    origin: ELECTRON_ORIGIN,
    processMarker: profileDir,
    evaluate: (expression) => ask({ ask: 'evaluate', expression }),
    windowCount: async () => Number(await ask({ ask: 'windowCount' })),
    closeWindow: async () => void (await ask({ ask: 'closeWindow' })),
    beside: {
      evaluate: (expression) => ask({ ask: 'evaluate', expression, beside: true }),
      close: async () => void (await ask({ ask: 'closeWindow', beside: true })),
    },
  };
};
