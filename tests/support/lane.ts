import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '#main/shells/chromium/find-browser.ts';

export const REPOSITORY = resolve(import.meta.dirname, '../..');

export interface ElectronLane {
  electron: string;
  /** Makes a copy of a built application that this Electron can run, and answers its folder. */
  stage: (appDir: string, outDir: string) => string;
}

export type Found<T> = { found: T } | { found: null; reason: string };

/** What a skipped suite says after its name. */
export const skipReason = (search: Found<unknown>): string => ('reason' in search ? ` (skipped: ${search.reason})` : '');

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Electron's own package names its program in `path.txt` once it has one; asking the package itself would try to fetch it. */
const installedElectron = (): string | null => {
  const folder = join(REPOSITORY, 'node_modules/electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return isProgram(program) ? program : null;
};

/** The script prints one JSON object of paths. */
const runLane = (script: string, ...args: string[]): Record<string, string> =>
  JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })) as Record<
    string,
    string
  >;

/** The script that prepares an Electron where the package cannot fetch its own: PARKFOLIO_ELECTRON_LANE, or beside the repository. */
const laneScript = (): string => process.env['PARKFOLIO_ELECTRON_LANE'] ?? resolve(REPOSITORY, '../shared/tools/electron-lane.mjs');

const preparedElectron = (): Found<ElectronLane> => {
  const script = laneScript();
  if (!existsSync(script)) return { found: null, reason: `no Electron: the package holds no program, and there is no ${script}` };
  try {
    const { electron } = runLane(script, 'prepare');
    if (electron === undefined || !isProgram(electron)) return { found: null, reason: `no Electron: ${script} prepared none` };
    return { found: { electron, stage: (appDir, outDir) => runLane(script, 'stage', appDir, outDir)['app'] ?? outDir } };
  } catch (error) {
    return { found: null, reason: `no Electron: ${script} failed: ${String(error).split('\n', 1)[0]}` };
  }
};

/** A real Electron for tests, or why there is none. */
export const findElectron = (): Found<ElectronLane> => {
  const electron = installedElectron();
  return electron === null ? preparedElectron() : { found: { electron, stage: (appDir) => appDir } };
};

/** The system's browser for tests, or why there is none. */
export const findTestBrowser = (): Found<string> => {
  try {
    return { found: findBrowser() };
  } catch (error) {
    return { found: null, reason: `no browser: ${String(error).split('\n')[0]}` };
  }
};

/** Root cannot start Chromium's sandbox. */
export const sandboxArgs = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
