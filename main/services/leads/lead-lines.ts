import { createHash } from 'node:crypto';
import fs from 'node:fs';

const newline = 0x0a;
const chunkBytes = 1 << 20;

/** One line of a lead file as it lies there. */
export interface StoredLine {
  /** Where it begins, in bytes. */
  at: number;
  /** With its line end. */
  bytes: Buffer;
}

/** An entry as one line: checksum, blank, JSON, line end. */
export function writeLine(entry: object): Buffer {
  const json = JSON.stringify(entry);
  return Buffer.from(`${createHash('sha256').update(json).digest('hex')} ${json}\n`, 'utf8');
}

/** The entry of a line, null where the line is not what was written. */
export function readLine(bytes: Buffer): unknown {
  const text = bytes.toString('utf8', 65, bytes.length - 1);
  if (bytes.length < 67 || createHash('sha256').update(text).digest('hex') !== bytes.toString('latin1', 0, 64)) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Every whole line of an open file; answers how many bytes are whole. What follows the last line end is the rest of a write cut short. */
export function eachLine(file: number, visit: (line: StoredLine) => void, from = 0): number {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let rest: Buffer[] = [];
  let [at, read] = [from, from];
  for (let size = fs.readSync(file, chunk, 0, chunkBytes, read); size > 0; size = fs.readSync(file, chunk, 0, chunkBytes, read)) {
    read += size;
    let start = 0;
    for (let end = chunk.indexOf(newline, start); end !== -1 && end < size; end = chunk.indexOf(newline, start)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(start, end + 1)]);
      rest = [];
      visit({ at, bytes });
      at += bytes.length;
      start = end + 1;
    }
    if (start < size) rest.push(Buffer.from(chunk.subarray(start, size)));
  }
  return at;
}
