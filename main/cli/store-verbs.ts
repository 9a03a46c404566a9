import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { countRows } from '#main/services/records/home.ts';
import { officeOfDir } from '#main/paths.ts';
import { systemClock } from '#main/services/clock.ts';
import { rehearseCopy } from '#main/services/copies/rehearse-copy.ts';
import { orderRestoreOffline } from '#main/services/copies/restore-copy.ts';
import { hashFile } from '#main/store/backup.ts';
import { storedVersion } from '#main/store/migrate.ts';
import { openStore } from '#main/store/open-store.ts';
import { makeSealedCopy } from '#main/store/sealed-copy.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, type CommandLine } from './arguments.ts';

/** `status` */
export function statusVerb({ store, applicationVersion }: Core) {
  const integrity = String(store.db.pragma('quick_check(1)', { simple: true }));
  return { app: applicationVersion, schema: storedVersion(store.db), store: store.file, integrity, counts: countRows(store.db) };
}

/** `check`: the whole database read through, every reference followed; `check FILE`: a copy rehearsed. */
export function checkVerb(core: Core, line: CommandLine) {
  const [file] = line.words;
  return file === undefined ? checkStore(core) : checkCopy(core, path.resolve(file));
}

function checkCopy({ store }: Core, file: string) {
  if (!fs.existsSync(file) || !fs.statSync(file).isFile())
    throw new UserError('not-found', `没有这个备份文件：${file}。There is no such file.`, { where: file });
  const { ok, bytes, sha256, counts, steps, tookMs } = rehearseCopy(file, officeOfDir(store.dataDir));
  const failed = steps.find((step) => !step.ok);
  if (!ok && failed !== undefined)
    throw new UserError('store-damaged', `这份备份通不过演练：${failed.detail.zh}。This copy fails its rehearsal: ${failed.detail.en}.`, {
      where: file,
      detail: { steps },
    });
  return { file, bytes, sha256, rows: counts?.fact ?? 0, counts, steps, tookMs };
}

function checkStore({ store }: Core) {
  const integrity = String(store.db.pragma('integrity_check(20)', { simple: true }));
  const broken = store.db.pragma('foreign_key_check') as unknown[];
  if (integrity !== 'ok' || broken.length > 0) {
    throw new UserError(
      'store-damaged',
      `数据库有损坏（${integrity}，断开的引用 ${broken.length} 处）；请用最近的备份恢复。The store is damaged; restore the latest backup.`,
      { where: store.file },
    );
  }
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  const counts = countRows(store.db);
  return {
    file: store.file,
    bytes: fs.statSync(store.file).size,
    sha256: hashFile(store.file),
    rows: counts.fact,
    integrity,
    counts,
  };
}

/** `backup --out F` */
export function backupVerb({ store }: Core, line: CommandLine) {
  const out = needOption(line, 'out');
  const { bytes, sha256 } = makeSealedCopy(store.db, path.resolve(out), { reason: 'by-hand', madeAt: systemClock.now() });
  return { file: out, bytes, sha256, rows: countRows(store.db).fact };
}

/**
 * `restore FILE`: the copy is rehearsed, what is there now is copied, then the copy takes its place. Works on a store that
 * no longer opens, too.
 */
export function restoreVerb(line: CommandLine, { dataDir, waitMs }: { dataDir: string; waitMs: number }) {
  const [file] = line.words;
  if (file === undefined) throw new UserError('invalid-arguments', '请写备份文件名。Name the copy to restore.', { where: 'restore' });
  const order = { file: path.resolve(file), dataDir, office: officeOfDir(dataDir), at: systemClock.now() };
  const { before, rehearsal } = orderRestoreOffline(order, waitMs);
  const store = openStore(dataDir, { waitMs });
  try {
    store.db.pragma('wal_checkpoint(TRUNCATE)');
    const counts = countRows(store.db);
    return {
      file: store.file,
      bytes: fs.statSync(store.file).size,
      sha256: hashFile(store.file),
      rows: counts.fact,
      schema: storedVersion(store.db),
      restored: { file, sha256: rehearsal.sha256 },
      before,
      counts,
    };
  } finally {
    store.close();
  }
}
