import { hasPicture, readTheme } from '#main/repos/theme-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Theme, ThemePicture } from '#shared/domain/theme/theme.ts';

/** A theme as pages can be set with it: a picture whose bytes are not in the store counts as none. */
export function standingTheme(db: Database, theme: Theme): Theme {
  const there = (picture: ThemePicture | null): ThemePicture | null =>
    picture !== null && hasPicture(db, picture.sha256) ? picture : null;
  return { ...theme, logo: there(theme.logo), cover: there(theme.cover) };
}

/** The office's own, or null where its pages look as the house made them. */
export function officeTheme(db: Database): Theme | null {
  const theme = readTheme(db);
  return theme === null ? null : standingTheme(db, theme);
}
