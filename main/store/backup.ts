import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '#shared/ipc/reply.ts';
import { connect, type Database } from './database.ts';

const countsOf = (db: Database): string =>
  JSON.stringify(
    ['record', 'fact', 'source', 'investor', 'packet', 'packet_version'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ),
  );

function fsync(file: string, flags: 'r' | 'r+'): void {
  const handle = fs.openSync(file, flags);
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

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

/**
 * A sound, complete copy of the store: written aside, opened, checked and counted, synced, and only then given its name.
 * A copy cut short by a kill never bears the final name.
 */
export function backupStore(db: Database, target: string): { path: string; bytes: number; sha256: string } {
  const folder = path.dirname(target);
  if (!fs.existsSync(folder))
    throw new UserError('invalid-input', `文件夹不存在：${folder}。The folder does not exist.`, { where: folder });
  const aside = path.join(folder, `.${path.basename(target)}.${process.pid}.part`);
  fs.rmSync(aside, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(aside);
    verifyCopy(aside, countsOf(db));
    fsync(aside, 'r+');
    fs.renameSync(aside, target);
    if (process.platform !== 'win32') fsync(folder, 'r');
  } finally {
    for (const left of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`]) fs.rmSync(left, { force: true });
  }
  const bytes = fs.readFileSync(target);
  return { path: target, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
