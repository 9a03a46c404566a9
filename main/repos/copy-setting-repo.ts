import type { Database } from '#main/store/database.ts';
import { copySettingsSchema, startCopySettings, type CopySettings } from '#shared/domain/copies/copy.ts';

/** How copies are kept, or the start values while nothing is stored. */
export function readCopySettings(db: Database): CopySettings {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'copies'").pluck().get();
  return value === undefined ? startCopySettings : copySettingsSchema.parse(JSON.parse(value));
}

export const writeCopySettings = (db: Database, settings: CopySettings): unknown =>
  db
    .prepare("INSERT INTO setting (key, value) VALUES ('copies', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(JSON.stringify(settings));
