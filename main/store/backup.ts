import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '#shared/ipc/reply.ts';
import { connect, type Database } from './database.ts';

const countedTables = ['record', 'fact', 'source', 'investor', 'packet', 'packet_version'] as const;
/** Rows of the tables that hold an office's work, superseded and archived ones among them. */
export type TableCounts = Record<(typeof countedTables)[number], number>;

/** @throws Error when a table is missing: the file is then no store of this application. */
export function tableCounts(db: Database): TableCounts {
  const count = (table: (typeof countedTables)[number]): number => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return {
    record: count('record'),
    fact: count('fact'),
    source: count('source'),
    investor: count('investor'),
    packet: count('packet'),
    packet_version: count('packet_version'),
  };
}
const countsOf = (db: Database): string => JSON.stringify(tableCounts(db));

/** SHA-256 of a file of any size, in hexadecimal. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  const handle = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(1 << 20);
    for (let read = fs.readSync(handle, buffer); read > 0; read = fs.readSync(handle, buffer)) hash.update(buffer.subarray(0, read));
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest('hex');
}

/** Makes what was written to a file, or renamed in a folder, last through a power cut. */
export function fsync(file: string, flags: 'r' | 'r+'): void {
  const handle = fs.openSync(file, flags);
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** The file beside a copy that says what it holds. */
export const sealOf = (copy: string): string => `${copy}.json`;

/** @throws UserError `store-damaged` when the copy does not open, is not sound, or counts other rows than `expected`. */
function verifyCopy(file: string, expected: string): void {
  const copy = connect(file, { readonly: true });
  try {
    const integrity = copy.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok' || countsOf(copy) !== expected) {
      throw new UserError(
        'store-damaged',
        `备份未通过核验，未保留。The copy did not pass its check and was not kept (${String(integrity)}).`,
        { where: file },
      );
    }
  } finally {
    copy.close();
  }
}

const refuse = (zh: string, en: string, where: string): UserError =>
  new UserError('invalid-input', `${zh}：${where}。${en}: ${where}.`, { where });

/** @throws UserError when the copy would land on the store itself, on a folder, or nowhere. */
function refuseBadTarget(db: Database, target: string): void {
  const folder = path.dirname(target);
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) throw refuse('文件夹不存在', 'The folder does not exist', folder);
  if (fs.existsSync(target) && fs.statSync(target).isDirectory())
    throw refuse('这是一个文件夹，请给出文件名', 'This is a folder; name a file', target);
  const store = fs.realpathSync(db.name);
  const own = [store, `${store}-wal`, `${store}-shm`, path.join(path.dirname(store), 'parkfolio.lock')];
  const real = fs.existsSync(target) ? fs.realpathSync(target) : path.join(fs.realpathSync(folder), path.basename(target));
  if (own.includes(real))
    throw refuse(
      '备份不能写在正在使用的数据上，请换一个文件名',
      'A copy cannot replace the store it is made from; name another file',
      target,
    );
}

/** System errors that the user can mend by naming another place. */
const mendable: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EISDIR',
  'ENOTDIR',
  'SQLITE_CANTOPEN',
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
]);

/**
 * A sound, complete copy of the store: written aside, opened, checked and counted, synced, and only then given its name.
 * A copy cut short by a kill never bears the final name.
 * @throws UserError when the place cannot take the copy; nothing is left there then.
 */
export function backupStore(db: Database, target: string): { path: string; bytes: number; sha256: string } {
  refuseBadTarget(db, target);
  const folder = path.dirname(target);
  const aside = path.join(folder, `.${path.basename(target)}.${process.pid}.part`);
  try {
    fs.rmSync(aside, { force: true });
    db.prepare('VACUUM INTO ?').run(aside);
    verifyCopy(aside, countsOf(db));
    fsync(aside, 'r+');
    // The seal of an older copy of this name goes first: it would call the new one damaged.
    fs.rmSync(sealOf(target), { force: true });
    fs.renameSync(aside, target);
    if (process.platform !== 'win32') fsync(folder, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && mendable.has(error.code))
      throw refuse('备份写不进去，请换一个位置', 'The copy cannot be written here; name another place', target);
    throw error;
  } finally {
    for (const left of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`]) fs.rmSync(left, { force: true });
  }
  return { path: target, bytes: fs.statSync(target).size, sha256: hashFile(target) };
}
