import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What the tests use of the system: a browser, a display, and tools that read the PDFs as a stranger would. */
export const testPackages = [
  'chromium',
  'xvfb',
  'xauth',
  'poppler-utils',
  'qpdf',
  'strace',
  // The libraries Electron links to.
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxss1',
  'libxtst6',
] as const;

/** Since Debian 13 some libraries carry the new time type in their name; the old one is then virtual. */
const sinceTrixie: Readonly<Record<string, string>> = {
  'libgtk-3-0': 'libgtk-3-0t64',
  libasound2: 'libasound2t64',
  'libatk-bridge2.0-0': 'libatk-bridge2.0-0t64',
};

/** May this run install packages? Only a CI machine, as root, on Debian. */
export function mayInstall(env: NodeJS.ProcessEnv): boolean {
  return env['CI'] === 'true' && process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
}

/** The wanted packages that `installed` (the output of dpkg-query) does not have, by either name. */
export function missingPackages(wanted: readonly string[], installed: ReadonlySet<string>): string[] {
  return wanted.filter((name) => !installed.has(name) && !installed.has(sinceTrixie[name] ?? name));
}

function installedPackages(): Set<string> {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}${Package}\\n'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return new Set(stdout.split('\n').flatMap((line) => (line.startsWith('ii ') ? [line.slice(3).trim()] : [])));
}

function runApt(args: string[]): number {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', '-o', 'Acquire::Retries=3', ...args], { stdio: ['ignore', 2, 2], env }).status ?? 1;
}

/** Installs what is missing. Throws when that does not work: CI must not pass with its browser tests skipped. */
export function installTestPackages(): void {
  const missing = missingPackages(testPackages, installedPackages());
  if (missing.length === 0) return;
  console.error(`Parkfolio: installing for the tests: ${missing.join(' ')}`);
  if (runApt(['update']) !== 0) throw new Error('apt-get update failed');
  const known = new Set(spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 1 << 27 }).stdout.split('\n'));
  const names = missing.map((name) => (known.has(sinceTrixie[name] ?? '') ? (sinceTrixie[name] ?? name) : name));
  if (runApt(['install', '-y', '--no-install-recommends', ...names]) !== 0) throw new Error(`apt-get install failed: ${names.join(' ')}`);
}
