import fs from 'node:fs';
import path from 'node:path';
import { tableCounts } from '#main/store/backup.ts';
import { connect, type Database } from '#main/store/database.ts';
import { lockStore } from '#main/store/lock.ts';
import { stageRestore } from '#main/store/pending-restore.ts';
import { copiesFolder, makeSealedCopy, newCopyPath } from '#main/store/sealed-copy.ts';
import type { Rehearsal } from '#shared/domain/copies/copy.ts';
import type { Office } from '#shared/domain/training/office.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { asidePrefix } from './list-copies.ts';
import { rehearseCopy } from './rehearse-copy.ts';

/** A restore asked for: which file, into which data folder, at which moment (ISO). */
export interface RestoreOrder {
  file: string;
  dataDir: string;
  office: Office;
  at: string;
}

const storeFile = (dataDir: string): string => path.join(dataDir, 'parkfolio.sqlite');

/** @throws UserError for a file that is no copy: missing, the store itself, or a store in use with its log beside it. */
function refuseNoCopy({ file, dataDir }: RestoreOrder): void {
  if (!fs.existsSync(file) || !fs.statSync(file).isFile())
    throw new UserError('not-found', `没有这个备份文件：${file}。There is no such file.`, { where: file });
  const store = storeFile(dataDir);
  if (fs.existsSync(store) && fs.realpathSync(store) === fs.realpathSync(file))
    throw new UserError('refused', '这就是正在使用的数据。This is the store itself, not a copy of it.', { where: file });
  const log = `${file}-wal`;
  if (fs.existsSync(log) && fs.statSync(log).size > 0)
    throw new UserError(
      'refused',
      '这是一个未关闭的数据库，不是完整的备份；请先关闭使用它的程序，再用 backup 复制。This is a store in use, not a whole copy; close it and copy it with backup.',
      { where: file },
    );
}

/** The copy passes its rehearsal, or nothing is touched. @throws UserError naming the step that failed. */
function soundOrThrow({ file, office }: RestoreOrder): Rehearsal {
  const rehearsal = rehearseCopy(file, office);
  const failed = rehearsal.steps.find((step) => !step.ok);
  if (failed === undefined) return rehearsal;
  const code = failed.name === 'schema' ? 'store-newer' : failed.name === 'office' ? 'refused' : 'store-damaged';
  throw new UserError(
    code,
    `这份备份不能恢复：${failed.detail.zh}；数据未动。This copy cannot be restored: ${failed.detail.en}. Nothing was changed.`,
    {
      where: file,
      detail: rehearsal,
    },
  );
}

function copyBefore(db: Database, { dataDir, at }: RestoreOrder): string {
  const note = { reason: 'before-restore' as const, madeAt: at };
  return path.basename(makeSealedCopy(db, newCopyPath(dataDir, note), note).path);
}

/**
 * From the open store: a copy of what is there now, then the chosen copy laid down to be opened next. The caller reopens.
 * @throws UserError when the copy is not sound or the disk is full; the store stays as it is.
 */
export function orderRestore(db: Database, order: RestoreOrder): { before: string; rehearsal: Rehearsal } {
  refuseNoCopy(order);
  const rehearsal = soundOrThrow(order);
  const before = copyBefore(db, order);
  stageRestore(order.dataDir, { file: order.file, sha256: rehearsal.sha256 });
  return { before, rehearsal };
}

/** The present store if it can be copied; one that cannot is put aside byte for byte. Null when there is none. */
function saveWhatIsThere(order: RestoreOrder): string | null {
  const store = storeFile(order.dataDir);
  if (!fs.existsSync(store)) return null;
  let db: Database | null = null;
  try {
    db = connect(store);
    tableCounts(db);
    return copyBefore(db, order);
  } catch (error) {
    if (error instanceof UserError && error.code !== 'store-damaged') throw error;
    const aside = path.join(copiesFolder(order.dataDir), `${asidePrefix}${order.at.replace(/[:.]/g, '-')}.sqlite`);
    fs.copyFileSync(store, aside);
    if (fs.existsSync(`${store}-wal`)) fs.copyFileSync(`${store}-wal`, `${aside}-wal`);
    return null;
  } finally {
    db?.close();
  }
}

/**
 * As `orderRestore`, for a store that nobody has open, damaged or not.
 * @throws UserError `store-locked` while another process uses the store.
 */
export function orderRestoreOffline(order: RestoreOrder, waitMs: number): { before: string | null; rehearsal: Rehearsal } {
  refuseNoCopy(order);
  const rehearsal = soundOrThrow(order);
  fs.mkdirSync(copiesFolder(order.dataDir), { recursive: true });
  const lock = lockStore(order.dataDir, waitMs);
  try {
    const before = saveWhatIsThere(order);
    stageRestore(order.dataDir, { file: order.file, sha256: rehearsal.sha256 });
    return { before, rehearsal };
  } finally {
    lock.release();
  }
}
