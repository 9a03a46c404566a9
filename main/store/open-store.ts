import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '#shared/ipc/reply.ts';
import { connect, type Database } from './database.ts';
import { lockStore } from './lock.ts';
import { migrate } from './migrate.ts';
import { applyPendingRestore } from './pending-restore.ts';
import { copiesFolder, makeSealedCopy } from './sealed-copy.ts';

export interface Store {
  db: Database;
  file: string;
  dataDir: string;
  /** What the integrity check at opening answered; a store that failed it does not open. */
  integrity: 'ok';
  close(): void;
}

function soundOrThrow(db: Database, file: string): void {
  const answer = db.pragma('quick_check(5)', { simple: true });
  if (answer !== 'ok') {
    throw new UserError(
      'store-damaged',
      `数据库有损坏（${String(answer)}）；原文件未动，请用最近的备份恢复。The store is damaged; the file was left as it is. Restore the latest backup.`,
      { where: file },
    );
  }
}

function openFile(file: string): Database {
  try {
    const db = connect(file);
    soundOrThrow(db, file);
    return db;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'store-damaged',
      `打不开数据库（${reason}）；原文件未动，请用最近的备份恢复。The store cannot be opened; the file was left as it is. Restore the latest backup.`,
      { where: file },
    );
  }
}

/**
 * Opens the store of a data folder, creating the folder and the store at first use. Takes the lock, completes a restore
 * that was asked for, checks integrity, and migrates with a copy in `backups/` before the first pending step.
 * @throws UserError `store-locked`, `store-damaged` or `store-newer`.
 */
export function openStore(dataDir: string, options: { waitMs: number }): Store {
  try {
    fs.mkdirSync(copiesFolder(dataDir), { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'invalid-input',
      `不能使用数据文件夹“${dataDir}”（${reason}）；请换一个可写的文件夹。The data folder cannot be used; name one that can be written.`,
      { where: '--data' },
    );
  }
  const file = path.join(dataDir, 'parkfolio.sqlite');
  const lock = lockStore(dataDir, options.waitMs);
  let db: Database | null = null;
  try {
    applyPendingRestore(dataDir, file);
    db = openFile(file);
    const open = db;
    migrate(open, (from) => {
      const now = new Date();
      const name = `before-schema-${from + 1}-${now.getTime()}.sqlite`;
      makeSealedCopy(open, path.join(copiesFolder(dataDir), name), { reason: 'before-schema', madeAt: now.toISOString() });
    });
    return {
      db: open,
      file,
      dataDir,
      integrity: 'ok',
      close: () => {
        open.close();
        lock.release();
      },
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}
