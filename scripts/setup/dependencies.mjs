import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { checkNodeRuns, projectNode, projectNodePath } from './project-node.mjs';
import { SetupError } from './setup-error.mjs';

const progressMs = 3000;

/**
 * What node_modules must match: the lock file, and the machine its binaries are for.
 * @param {string} lockText
 * @param {string} platform
 */
export function setupStamp(lockText, platform = `${process.platform}-${process.arch}`) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${platform}`;
}

/** @param {string} file */
const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/**
 * Did somebody install exactly this lock already? npm leaves a list of what it installed.
 * @param {string} lockText
 * @param {string | null} installedText node_modules/.package-lock.json
 */
export function isInstalled(lockText, installedText) {
  if (installedText === null) return false;
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
  const wanted = JSON.parse(lockText);
  /** @type {typeof wanted} */
  const installed = JSON.parse(installedText);
  return Object.entries(wanted.packages).every(([place, { version, optional }]) => {
    const there = installed.packages[place];
    return place === '' || (there === undefined ? optional === true : there.version === version);
  });
}

/**
 * The folders that an installation fills; those for other platforms stay out.
 * @param {string} lockText
 */
function wantedPlaces(lockText) {
  /** @type {{ packages: Record<string, { optional?: boolean }> }} */
  const { packages } = JSON.parse(lockText);
  return Object.keys(packages).filter((place) => place !== '' && packages[place]?.optional !== true);
}

/**
 * The command that runs npm: the very npm that started us, else the one on the path; never with the Node that lies in
 * node_modules, which is about to be replaced.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function npmCommand(root, env) {
  const modules = path.join(root, 'node_modules');
  const { npm_execpath: cli, npm_node_execpath: node } = env;
  if (cli?.endsWith('npm-cli.js') && node !== undefined && !node.startsWith(modules)) return { command: node, first: [cli], shell: false };
  return process.platform === 'win32' ? { command: 'npm.cmd', first: [], shell: true } : { command: 'npm', first: [], shell: false };
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
function outsideEnvironment(root, env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = path.join(root, 'node_modules', '.bin');
  const kept = (env[key] ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== bin);
  return { ...env, [key]: kept.join(path.delimiter) };
}

/**
 * @param {string} root
 * @param {string[]} places
 */
const countUnpacked = (root, places) => places.filter((place) => fs.existsSync(path.join(root, place, 'package.json'))).length;

/** @param {string} root */
async function runNpmCi(root) {
  const { command, first, shell } = npmCommand(root, process.env);
  // --ignore-scripts: nothing here needs one, and npm 10 would compile better-sqlite3 although it brings its binary.
  // --include: NODE_ENV=production or omit=optional must not leave out the build or Node. --loglevel: `npm --silent run`
  // must not hide why it fails.
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = [...first, 'ci', ...flags];
  const places = wantedPlaces(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const child = spawn(command, args, { cwd: root, shell, env: outsideEnvironment(root, process.env), stdio: ['ignore', 2, 2] });
  const started = Date.now();
  const ticker = setInterval(() => {
    console.error(
      `  ${countUnpacked(root, places)} of about ${places.length} packages after ${Math.round((Date.now() - started) / 1000)} s`,
    );
  }, progressMs);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (status, signal) => resolve(status ?? signal));
    });
    if (code !== 0)
      throw new SetupError(`npm ci failed (${code}); its reason stands above. Without a network the first start is not possible.`);
  } finally {
    clearInterval(ticker);
  }
  console.error(`  dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * npm scripts find the project's Node first on their path, which npm 10 forgets when it runs no install scripts. Not so
 * on Windows: there a running node.exe could not be replaced by the next installation, and the launcher needs no shim.
 * @param {string} root
 */
function settleNodeShim(root) {
  const shim = path.join(root, 'node_modules', '.bin', 'node');
  if (process.platform === 'win32') {
    for (const name of [shim, `${shim}.cmd`, `${shim}.ps1`]) fs.rmSync(name, { force: true });
  } else if (fs.existsSync(projectNodePath(root)) && !fs.existsSync(shim)) {
    fs.symlinkSync(path.relative(path.dirname(shim), projectNodePath(root)), shim);
  }
}

/**
 * Promises that node_modules holds what package-lock.json says and that the project's Node runs. Costs a few
 * milliseconds when it already does.
 * @param {string} root
 * @throws {SetupError}
 */
export async function ensureDependencies(root) {
  const lockFile = path.join(root, 'package-lock.json');
  const stampFile = path.join(root, 'node_modules', '.parkfolio-setup');
  const isFresh = () => readIfThere(stampFile) === setupStamp(fs.readFileSync(lockFile, 'utf8'));
  if (isFresh()) return;
  await withLock(path.join(root, '.cache', 'setup.lock'), async () => {
    if (isFresh()) return;
    const lockText = fs.readFileSync(lockFile, 'utf8');
    if (!isInstalled(lockText, readIfThere(path.join(root, 'node_modules', '.package-lock.json')))) {
      console.error('Parkfolio: installing dependencies, once (about 1 GB on disk) · 正在安装依赖，仅首次需要');
      await runNpmCi(root);
    }
    checkNodeRuns(projectNode(root));
    settleNodeShim(root);
    fs.writeFileSync(stampFile, setupStamp(lockText));
  });
}
