import fs from 'node:fs';
import path from 'node:path';

/** Names of a stand copy's files. */
export const storeName = 'parkfolio.sqlite';
export const manifestName = 'stand.json';

/** Written into the head of the store of a stand copy, where SQLite keeps the number of an application: "PFST". */
export const standApplicationId = 0x50465354;
const idAt = 68;

/** True for a store that was made as a stand copy, read from its head without opening it. */
function isMarked(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  const handle = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(4);
    return fs.readSync(handle, head, 0, 4, idAt) === 4 && head.readUInt32BE() === standApplicationId;
  } finally {
    fs.closeSync(handle);
  }
}

/** True for a folder that holds a stand copy, whole or not: it is never opened as an office's store. */
export const isStandCopy = (folder: string): boolean =>
  fs.existsSync(path.join(folder, manifestName)) || isMarked(path.join(folder, storeName));
