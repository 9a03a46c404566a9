import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupError } from './setup-error.mjs';

const pollMs = 100;
const patienceMs = 15 * 60_000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
function createWithPid(file) {
  try {
    // Written aside and linked, so that nobody ever reads a lock without its owner.
    const own = `${file}.${process.pid}`;
    fs.writeFileSync(own, String(process.pid));
    try {
      fs.linkSync(own, file);
    } finally {
      fs.rmSync(own, { force: true });
    }
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes a lock whose owner has died. Only the holder of the takeover file may, and it reads the lock again first:
 * two who wait can not both take it away.
 * @param {string} file
 */
function removeIfOrphaned(file) {
  const takeover = `${file}.takeover`;
  if (!createWithPid(takeover)) return;
  try {
    const owner = ownerOf(file);
    if (owner !== null && !isAlive(owner)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(takeover, { force: true });
  }
}

/**
 * Runs `work` while no other process of this checkout does the same; waits for it otherwise.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + patienceMs;
  for (let told = false; !createWithPid(file);) {
    const owner = ownerOf(file);
    if (owner !== null && !isAlive(owner)) removeIfOrphaned(file);
    else {
      if (!told) console.error(`Parkfolio: process ${owner} is at it already; waiting.`);
      told = true;
      if (Date.now() > deadline) throw new SetupError(`process ${owner} holds ${file} since long; end it or delete the file.`);
      await wait(pollMs);
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
