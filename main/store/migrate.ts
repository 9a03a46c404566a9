import { UserError } from '#shared/ipc/reply.ts';
import type { Database } from './database.ts';
import type { Migration } from './migration.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { districtReturn } from './migrations/0002-district-return.ts';
import { changes } from './migrations/0003-changes.ts';
import { searchIndex } from './migrations/0004-search.ts';
import { theme } from './migrations/0005-theme.ts';
import { library } from './migrations/0006-library.ts';
import { outputs } from './migrations/0007-outputs.ts';
import { stand } from './migrations/0008-stand.ts';
import { ledger } from './migrations/0009-ledger.ts';
import { programmes } from './migrations/0010-programmes.ts';
import { largeChanges } from './migrations/0011-large-changes.ts';

export const migrations: readonly Migration[] = [
  foundation,
  districtReturn,
  changes,
  searchIndex,
  theme,
  library,
  outputs,
  stand,
  ledger,
  programmes,
  largeChanges,
];
export const schemaVersion = migrations.at(-1)?.version ?? 0;

export const storedVersion = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings a store to the newest schema, each step in its own transaction. `beforeFirst` makes the safety copy and runs
 * only when something is pending in a store that already held data.
 * @throws UserError `store-newer` when the store was written by a newer version of the application.
 */
export function migrate(db: Database, beforeFirst: (from: number) => void): void {
  const from = storedVersion(db);
  if (from > schemaVersion) {
    throw new UserError(
      'store-newer',
      `这份数据由更新的版本写成（结构 ${from}，本程序识别到 ${schemaVersion}）；请升级程序后再打开，数据未被改动。This store was written by a newer version (schema ${from}, this program knows ${schemaVersion}); update the program and open it again. Nothing was changed.`,
    );
  }
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length > 0 && from > 0) beforeFirst(from);
  for (const migration of pending) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}
