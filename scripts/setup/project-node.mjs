import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from './setup-error.mjs';

/** better-sqlite3 crashes the process below this version of Node-API, before any JavaScript can say so. */
const leastNapi = 10;

/**
 * Where the platform's Node lies: a package that is nothing but the binary, with its integrity in the lock.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 */
export function projectNodePath(root, platform = process.platform, arch = process.arch) {
  const [system, file] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  return path.join(root, 'node_modules', `node-${system}-${arch}`, 'bin', file);
}

/** Can this process itself load the store and read types? */
export function thisNodeSuffices() {
  return Number(process.versions.napi) >= leastNapi && Boolean(process.features.typescript);
}

/**
 * The Node that runs everything: the project's own, or this one where there is none for this platform (macOS) and this
 * one is new enough.
 * @param {string} root
 * @throws {SetupError} when neither is there
 */
export function projectNode(root) {
  const file = projectNodePath(root);
  if (fs.existsSync(file)) return fs.realpathSync(file);
  if (thisNodeSuffices()) return process.execPath;
  throw new SetupError(
    `this needs Node 22.18 or newer, and this is ${process.version}.\n` +
      `For Linux and Windows the project brings its own (${file} is missing: was npm told to omit optional packages?);\n` +
      'elsewhere please install a current Node. · 请安装 Node 22.18 或更新版本。',
  );
}

/** @param {string} node */
export function isProjectNode(node) {
  return fs.realpathSync(process.execPath) === fs.realpathSync(node);
}

/**
 * Starts the binary once, so that a wrong platform or a broken download is met here and not as a crash later.
 * @param {string} node
 * @throws {SetupError}
 */
export function checkNodeRuns(node) {
  const { stdout, status, error } = spawnSync(node, ['-p', 'process.versions.napi'], { encoding: 'utf8' });
  if (status !== 0)
    throw new SetupError(`${node} does not run here: ${error?.message ?? `exit ${status}`}. Delete node_modules and try again.`);
  if (!(Number(stdout) >= leastNapi)) throw new SetupError(`${node} has Node-API ${stdout.trim()}; the store needs ${leastNapi} or newer.`);
}
