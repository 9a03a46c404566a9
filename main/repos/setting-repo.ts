import type { Database } from '#main/store/database.ts';
import { settingsSchema, startSettings, type Settings } from '#shared/domain/settings/settings.ts';

export function readSettings(db: Database): Settings {
  const value = db.prepare("SELECT value FROM setting WHERE key = 'settings'").pluck().get() as string | undefined;
  return value === undefined ? startSettings : settingsSchema.parse(JSON.parse(value));
}

export const settingsKey = { key: 'settings' };
export const settingsRow = (settings: Settings): { key: string; value: string } => ({ ...settingsKey, value: JSON.stringify(settings) });

export const writeSettings = (db: Database, settings: Settings): unknown =>
  db
    .prepare("INSERT INTO setting (key, value) VALUES ('settings', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(JSON.stringify(settings));
