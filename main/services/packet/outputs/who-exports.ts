import os from 'node:os';
import { readSettings } from '#main/repos/setting-repo.ts';
import type { Database } from '#main/store/database.ts';

/** Name for the export log: the office's contact, else the account of this machine; null where the machine names nobody. */
export function whoExports(db: Database): string | null {
  const { contactName } = readSettings(db).office;
  if (contactName.trim() !== '') return contactName.trim();
  try {
    return os.userInfo().username;
  } catch {
    // An account without an entry in the system's list of users has no name to log.
    return null;
  }
}
