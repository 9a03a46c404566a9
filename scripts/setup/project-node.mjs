import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from './setup-error.mjs';

/** better-sqlite3 crashes the process below this version of Node-API, before any JavaScript can say so. */
const leastNapi = 10;

/**
 * Where the `node` package puts its binary.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 */
export function projectNodePath(root, platform = process.platform) {
  return path.join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/** Can this process itself load the store and read types? */
export function thisNodeSuffices() {
  return Number(process.versions.napi) >= leastNapi && Boolean(process.features.typescript);
}

/**
 * The Node that runs everything: the project's own, or this one where the package manager was told to run no
 * install scripts (which fetch the binary) and this one is new enough.
 * @param {string} root
 * @throws {SetupError} when neither is there
 */
export function projectNode(root) {
  const file = projectNodePath(root);
  if (fs.existsSync(file)) return fs.realpathSync(file);
  if (thisNodeSuffices()) return process.execPath;
  throw new SetupError(
    `the project's own Node is not there (${file}).\n` +
      `npm is probably set to ignore-scripts=true, so the "node" package could not fetch it. Either run\n` +
      `    npm rebuild node --ignore-scripts=false\n` +
      `and the command again, or use Node 22.18 or newer (this is ${process.version}).`,
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
  if (status !== 0) throw new SetupError(`${node} does not run here: ${error?.message ?? `exit ${status}`}. Delete node_modules and try again.`);
  if (!(Number(stdout) >= leastNapi)) throw new SetupError(`${node} has Node-API ${stdout.trim()}; the store needs ${leastNapi} or newer.`);
}
