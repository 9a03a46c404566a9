import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  countOne,
  handOverFormat,
  handOverHeadSchema,
  noCounts,
  type HandOverCounts,
  type HandOverHead,
} from '#shared/domain/lead/hand-over.ts';
import { entrySchema, type StandEntry } from '#shared/domain/lead/lead.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { eachLine, readLine } from './lead-lines.ts';
import type { LeadLog } from './lead-log.ts';

/** A hand-over file as it was written. */
export interface HandedOverFile {
  path: string;
  counts: HandOverCounts;
  damaged: number;
  sha256: string;
}

const fresh = (folder: string, stem: string): string => {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${stem}${number === 1 ? '' : `-${number}`}.jsonl`);
    if (!fs.existsSync(file)) return file;
  }
};

/** Writes all whole lines of a stand into a file of its own, with what it holds said first; every hand-over holds everything. */
export function writeHandOver(
  log: LeadLog,
  { folder, copyId, madeAt }: { folder: string; copyId: string; madeAt: string },
): HandedOverFile {
  const hash = createHash('sha256');
  let counts = noCounts;
  log.each(({ bytes }, entry) => {
    if (entry === null) return;
    hash.update(bytes);
    counts = countOne(counts, entry);
  });
  const sha256 = hash.digest('hex');
  const head: HandOverHead = { format: handOverFormat, copyId, madeAt, counts, damaged: log.damaged(), sha256 };
  fs.mkdirSync(folder, { recursive: true });
  const file = fresh(folder, `leads-${copyId}-${madeAt.slice(0, 10)}`);
  const aside = `${file}.part`;
  const handle = fs.openSync(aside, 'w', 0o600);
  try {
    fs.writeFileSync(handle, `${JSON.stringify(head)}\n`);
    log.each(({ bytes }, entry) => {
      if (entry !== null) fs.writeFileSync(handle, bytes);
    });
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(aside, file);
  return { path: file, counts, damaged: head.damaged, sha256 };
}

/** One entry as it came, with the checksum it bears. */
export interface HandedOverEntry {
  entry: StandEntry;
  sha256: string;
}

/** A file, and the name by which whoever brings it knows it: it may lie elsewhere while it is read. */
export interface NamedFile {
  file: string;
  name: string;
}

const refuse = (zh: string, en: string, where: string): UserError =>
  new UserError('refused', `${zh}没有导入任何线索。${en} No lead was taken in.`, { where });

function readHead(name: string, line: Buffer): HandOverHead {
  const no = (): UserError =>
    new UserError('invalid-input', '这不是展台交接的线索文件。This is no hand-over file of a stand.', { where: name });
  try {
    const parsed = handOverHeadSchema.safeParse(JSON.parse(line.toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw no();
}

/**
 * Reads a hand-over file whole and counts again, before anything is taken in.
 * @throws UserError `refused` when the counts, the bytes or a line are not what the head says; `invalid-input` for another file.
 */
export function readHandOver({ file, name }: NamedFile): { head: HandOverHead; entries: HandedOverEntry[] } {
  const handle = fs.openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    let head: HandOverHead | null = null;
    let counts = noCounts;
    const entries: HandedOverEntry[] = [];
    const size = eachLine(handle, ({ bytes }) => {
      if (head === null) {
        head = readHead(name, bytes);
        return;
      }
      hash.update(bytes);
      const parsed = entrySchema.safeParse(readLine(bytes));
      if (!parsed.success) throw refuse('文件里有一行被改动过或不完整。', 'A line of the file was changed or cut.', name);
      counts = countOne(counts, parsed.data);
      entries.push({ entry: parsed.data, sha256: bytes.toString('latin1', 0, 64) });
    });
    // The visitor above sets it, which the compiler cannot follow into a call.
    const found = head as HandOverHead | null;
    if (found === null) readHead(name, Buffer.alloc(0));
    if (found === null || size !== fs.fstatSync(handle).size || JSON.stringify(counts) !== JSON.stringify(found.counts))
      throw refuse(
        `文件里的线索数与交接时的不符（交接${found?.counts.leads ?? 0}条，读到${counts.leads}条）。`,
        `The counts differ: handed over ${found?.counts.leads ?? 0}, found ${counts.leads}.`,
        name,
      );
    if (hash.digest('hex') !== found.sha256)
      throw refuse('文件的内容与交接时的不符。', 'The content differs from what was handed over.', name);
    return { head: found, entries };
  } finally {
    fs.closeSync(handle);
  }
}
