import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface BrowserSearch {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isProgram: (path: string) => boolean;
}

/** No browser to show the window in. The message says what to install. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

const WINDOWS_PROGRAMS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];
const MAC_PROGRAMS = ['Microsoft Edge', 'Google Chrome', 'Chromium'].map((name) => `${name}.app/Contents/MacOS/${name}`);
const LINUX_PROGRAMS = ['microsoft-edge-stable', 'microsoft-edge', 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const LINUX_PLACES = [
  '/opt/microsoft/msedge/msedge',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
];
/** A snap may not read hidden folders of the home folder, where the profile lies: the last resort. */
const SNAP_PLACES = ['/snap/bin/chromium'];

const known = (...folders: (string | undefined)[]): string[] =>
  folders.flatMap((folder) => (folder === undefined || folder === '' ? [] : [folder]));

/** Where Edge, Chrome and Chromium usually are, best first. Pure. */
export const browserCandidates = ({ platform, env }: Pick<BrowserSearch, 'platform' | 'env'>): string[] => {
  if (platform === 'win32') {
    const folders = known(env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...known(env['HOME']).map((home) => posix.join(home, 'Applications'))];
    return MAC_PROGRAMS.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  const folders = known(...(env['PATH'] ?? '').split(':')).filter((folder) => posix.isAbsolute(folder) && folder !== '/snap/bin');
  return [...LINUX_PROGRAMS.flatMap((program) => folders.map((folder) => posix.join(folder, program))), ...LINUX_PLACES, ...SNAP_PLACES];
};

const isProgramFile = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Absent or not ours to run: not a browser for us.
    return false;
  }
};

/**
 * The browser to run: the one that PARKFOLIO_BROWSER names, else the first usual place that holds one.
 * @throws NoBrowserError when there is none, or when the named one cannot be run.
 */
export const findBrowser = (search: Partial<BrowserSearch> = {}): string => {
  const { platform, env, isProgram } = { platform: process.platform, env: process.env, isProgram: isProgramFile, ...search };
  const named = env['PARKFOLIO_BROWSER'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new NoBrowserError(`PARKFOLIO_BROWSER 指向的程序无法运行 / PARKFOLIO_BROWSER names no program that can be run: ${named}`);
  }
  const found = browserCandidates({ platform, env }).find(isProgram);
  if (found !== undefined) return found;
  throw new NoBrowserError(
    '未找到浏览器。请安装 Microsoft Edge、Google Chrome 或 Chromium，或用环境变量 PARKFOLIO_BROWSER 指明其程序。\n' +
      'No browser found. Install Microsoft Edge, Google Chrome or Chromium, or name its program in PARKFOLIO_BROWSER.',
  );
};
