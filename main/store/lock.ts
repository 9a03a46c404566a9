import path from 'node:path';
import { UserError } from '#shared/ipc/reply.ts';
import BetterSqlite3 from 'better-sqlite3';

/** Held for as long as a process works on a store; released by `release` or by the end of the process, however it ends. */
export interface StoreLock {
  release(): void;
}

/**
 * One process per store. The lock is an exclusive SQLite transaction on a file beside the store, so the system frees it
 * when a process is killed and no stale lock file can shut an officer out.
 * @throws UserError `store-locked` when another process still holds it after `waitMs`.
 */
export function lockStore(dataDir: string, waitMs: number): StoreLock {
  const db = new BetterSqlite3(path.join(dataDir, 'parkfolio.lock'), { timeout: waitMs });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new UserError(
        'store-locked',
        `数据文件夹“${dataDir}”正被另一个窗口或命令使用；请先关闭它再试。The data folder is in use by another window or command; close it and try again.`,
        { where: dataDir },
      );
    }
    throw error;
  }
  return {
    release: () => {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}
