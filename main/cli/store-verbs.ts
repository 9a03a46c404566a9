import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { countRows } from '#main/services/records/home.ts';
import { backupStore } from '#main/store/backup.ts';
import { storedVersion } from '#main/store/migrate.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, type CommandLine } from './arguments.ts';

/** `status` */
export function statusVerb({ store, applicationVersion }: Core) {
  const integrity = String(store.db.pragma('quick_check(1)', { simple: true }));
  return { app: applicationVersion, schema: storedVersion(store.db), store: store.file, integrity, counts: countRows(store.db) };
}

/** `check`: the whole database read through, every reference followed. */
export function checkVerb({ store }: Core) {
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
  const bytes = fs.readFileSync(store.file);
  const counts = countRows(store.db);
  return {
    file: store.file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows: counts.fact,
    integrity,
    counts,
  };
}

/** `backup --out F` */
export function backupVerb({ store }: Core, line: CommandLine) {
  const out = needOption(line, 'out');
  const { bytes, sha256 } = backupStore(store.db, path.resolve(out));
  return { file: out, bytes, sha256, rows: countRows(store.db).fact };
}
