import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function walk(place: string, visit: (file: string, stat: fs.Stats) => void): void {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    visit(place, stat);
    return;
  }
  for (const name of fs.readdirSync(place).sort()) walk(path.join(place, name), visit);
}

/**
 * One text for the state of all files below `places`: it changes when a file comes, goes, grows or is written again.
 * Reads no file, so it takes milliseconds; a checkout that only touched times is built once too often.
 */
export function sourceState(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    walk(path.join(root, place), (file, stat) => hash.update(`${path.relative(root, file)}\0${stat.size}\0${stat.mtimeMs}\n`));
  }
  return hash.digest('hex');
}
