import type { Database } from '#main/store/database.ts';
import { themeSchema, type Theme } from '#shared/domain/theme/theme.ts';

export const themeKey = { id: 'office' };
export const themeRow = (theme: Theme): { id: string; value: string } => ({ ...themeKey, value: JSON.stringify(theme) });

/** The office's theme, or null where its pages look as the house made them. */
export function readTheme(db: Database): Theme | null {
  const value = db.prepare<[string], string>('SELECT value FROM theme WHERE id = ?').pluck().get(themeKey.id);
  return value === undefined ? null : themeSchema.parse(JSON.parse(value));
}

/** Keeps a picture under its hash; the same one again is the same row. */
export const keepPicture = (db: Database, sha256: string, bytes: Uint8Array): unknown =>
  db.prepare('INSERT INTO theme_picture (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING').run(sha256, bytes);

export const findPicture = (db: Database, sha256: string): Uint8Array | null =>
  db.prepare<[string], Uint8Array>('SELECT bytes FROM theme_picture WHERE sha256 = ?').pluck().get(sha256) ?? null;

export const hasPicture = (db: Database, sha256: string): boolean =>
  db.prepare<[string], number>('SELECT 1 FROM theme_picture WHERE sha256 = ?').pluck().get(sha256) !== undefined;
