import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '#shared/ipc/reply.ts';
import { fsync, hashFile } from './backup.ts';

const pendingFile = (dataDir: string): string => path.join(dataDir, 'restore-pending.sqlite');

const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') fsync(folder, 'r');
};

/**
 * Lays a copy down as the store to be opened next. It bears its name only once it is whole on the disk, so that name is
 * the mark by itself.
 * @throws UserError `store-damaged` when the bytes written are not those expected.
 */
export function stageRestore(dataDir: string, { file, sha256 }: { file: string; sha256: string }): void {
  const aside = path.join(dataDir, '.restore-pending.part');
  try {
    fs.copyFileSync(file, aside);
    fsync(aside, 'r+');
    if (hashFile(aside) !== sha256)
      throw new UserError('store-damaged', '备份在恢复途中变了样，没有恢复。The copy changed on the way; nothing was restored.', {
        where: file,
      });
    fs.renameSync(aside, pendingFile(dataDir));
    syncFolder(dataDir);
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * Puts the staged store, if there is one, in the place of the present one. Runs under the lock, before the store is opened;
 * cut short anywhere, the next opening completes it. The write-ahead log of the old store goes first: SQLite would play it
 * into the new one.
 */
export function applyPendingRestore(dataDir: string, store: string): void {
  const pending = pendingFile(dataDir);
  if (!fs.existsSync(pending)) return;
  for (const left of [`${store}-wal`, `${store}-shm`, `${store}-journal`]) fs.rmSync(left, { force: true });
  fs.renameSync(pending, store);
  syncFolder(dataDir);
}
