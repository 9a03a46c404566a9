import fs from 'node:fs';
import path from 'node:path';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPlaces = ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return roots.flatMap((folder) => windowsPlaces.map((place) => path.join(folder, place)));
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  return folders.flatMap((folder) => linuxNames.map((name) => path.join(folder, name)));
}

/** How to get a browser for the tests that need one, or null where one is found. */
export function browserHint(env: NodeJS.ProcessEnv): string | null {
  const named = env['PARKFOLIO_BROWSER'];
  if (named !== undefined ? fs.existsSync(named) : candidates(env).some((file) => fs.existsSync(file))) return null;
  const ways: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'on Debian and Ubuntu: apt-get install chromium (as root with CI=true this command does it)',
    darwin: 'install Google Chrome, Microsoft Edge or Chromium into /Applications',
    win32: 'install Microsoft Edge or Google Chrome',
  };
  return `no Chromium, Chrome or Edge found: the tests that need a browser are skipped. To run them, ${ways[process.platform] ?? 'install Chromium'}, or name one in PARKFOLIO_BROWSER.`;
}
