import fs from 'node:fs';
import path from 'node:path';
import type { StandEntry } from '#shared/domain/lead/lead.ts';
import { eachLine, readLine, writeLine, type StoredLine } from './lead-lines.ts';

/** What is kept in memory of an entry: enough to find it, to count it and to know when it is due. */
export interface LogEntry {
  id: string;
  kind: StandEntry['kind'];
  number: number;
  receipt: string | null;
  code: string | null;
  deleteOn: string | null;
  photo: boolean;
  at: number;
  bytes: number;
}

/**
 * The leads of a stand in one file, one line each. A line is written whole and synced before `append` answers, so what was
 * acknowledged survives a kill and a power cut; what was cut short is no line, and is taken off when the file is opened next.
 */
export interface LeadLog {
  readonly file: string;
  entries(): readonly LogEntry[];
  /** Lines that no longer read; they stay in the file. */
  damaged(): number;
  /** Writes an entry, or finds the one of this id: a second press, or a page that never heard the answer, makes no second lead. */
  append(id: string, make: (number: number) => StandEntry): LogEntry;
  /** Each whole line in the order of the file, with its entry, null where it is damaged. */
  each(visit: (line: StoredLine, entry: StandEntry | null) => void): void;
  /** Writes the file anew, each entry as `change` answers it. */
  rewrite(change: (entry: StandEntry) => StandEntry): void;
  close(): void;
}

const fileName = 'leads.jsonl';

/** Where a stand copy keeps what visitors leave. */
export const leadsFolder = (standDir: string): string => path.join(standDir, 'leads');

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done, bytes.length - done, at + done);
}

const indexOf = (entry: StandEntry, { at, bytes }: StoredLine): LogEntry => ({
  id: entry.id,
  kind: entry.kind,
  number: entry.number,
  receipt: 'receipt' in entry ? entry.receipt : null,
  code: 'code' in entry ? entry.code : null,
  deleteOn: 'deleteOn' in entry ? entry.deleteOn : null,
  photo: entry.kind === 'lead' && entry.photo !== null,
  at,
  bytes: bytes.length,
});

interface State {
  handle: number;
  size: number;
  entries: LogEntry[];
  byId: Map<string, LogEntry>;
  damaged: number;
}

function load(file: string): State {
  const handle = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
  const state: State = { handle, size: 0, entries: [], byId: new Map(), damaged: 0 };
  state.size = eachLine(handle, (line) => {
    // Only what this module wrote bears its own checksum.
    const entry = readLine(line.bytes) as StandEntry | null;
    if (entry === null) {
      state.damaged += 1;
      return;
    }
    const known = indexOf(entry, line);
    state.entries.push(known);
    state.byId.set(known.id, known);
  });
  if (fs.fstatSync(handle).size > state.size) fs.ftruncateSync(handle, state.size);
  fs.fsyncSync(handle);
  return state;
}

/** Opens the lead file of a folder, making both at first use. One process at a time: the stand's lock sees to it. */
export function openLeadLog(folder: string): LeadLog {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, fileName);
  let state = load(file);
  syncFolder(folder);

  function append(id: string, make: (number: number) => StandEntry): LogEntry {
    const known = state.byId.get(id);
    if (known !== undefined) return known;
    const entry = make((state.entries.at(-1)?.number ?? 0) + 1);
    const bytes = writeLine(entry);
    try {
      writeAll(state.handle, bytes, state.size);
      fs.fsyncSync(state.handle);
    } catch (error) {
      // A disk that is full took a part of the line: it is taken off again, so that the next line begins at its own place.
      fs.ftruncateSync(state.handle, state.size);
      throw error;
    }
    const written = indexOf(entry, { at: state.size, bytes });
    state.size += bytes.length;
    state.entries.push(written);
    state.byId.set(id, written);
    return written;
  }

  function each(visit: (line: StoredLine, entry: StandEntry | null) => void): void {
    eachLine(state.handle, (line) => visit(line, readLine(line.bytes) as StandEntry | null));
  }

  function rewrite(change: (entry: StandEntry) => StandEntry): void {
    const aside = path.join(folder, `.${fileName}.part`);
    const target = fs.openSync(aside, 'w', 0o600);
    try {
      let at = 0;
      each((line, entry) => {
        const bytes = entry === null ? line.bytes : writeLine(change(entry));
        writeAll(target, bytes, at);
        at += bytes.length;
      });
      fs.fsyncSync(target);
    } finally {
      fs.closeSync(target);
    }
    fs.closeSync(state.handle);
    fs.renameSync(aside, file);
    syncFolder(folder);
    state = load(file);
  }

  return {
    file,
    entries: () => state.entries,
    damaged: () => state.damaged,
    append,
    each,
    rewrite,
    close: () => fs.closeSync(state.handle),
  };
}
