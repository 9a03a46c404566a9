import { readSettings, settingsKey, settingsRow } from '#main/repos/setting-repo.ts';
import { readTheme, themeKey, themeRow } from '#main/repos/theme-repo.ts';
import { hasRow } from '#main/services/changes/change.ts';
import { carryOut, type Desk } from '#main/services/editing/desk.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { Theme } from '#shared/domain/theme/theme.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Stores the looks of the office's pages and its contact block as one change; what stands as it was is not written. */
export function saveTheme(desk: Desk, { theme, office }: { theme: Theme; office: Settings['office'] }): Saved {
  const { db } = desk;
  const settings = readSettings(db);
  return carryOut(desk, { command: 'theme.save', summary: { zh: '修改文件主题', en: 'Document theme changed' } }, (journal) => {
    if (!hasRow(db, 'theme', themeKey)) journal.insert('theme', themeRow(theme));
    else if (!same(readTheme(db), theme)) journal.update('theme', themeKey, themeRow(theme));
    if (same(settings.office, office)) return themeKey.id;
    const row = settingsRow({ ...settings, office });
    if (hasRow(db, 'setting', settingsKey)) journal.update('setting', settingsKey, row);
    else journal.insert('setting', row);
    return themeKey.id;
  });
}

/** Takes the theme away; pages look as the house made them. Nothing is written where there is none. */
export const resetTheme = (desk: Desk): Saved =>
  carryOut(desk, { command: 'theme.reset', summary: { zh: '恢复默认文件主题', en: 'Document theme reset' } }, (journal) => {
    if (hasRow(desk.db, 'theme', themeKey)) journal.remove('theme', themeKey);
    return themeKey.id;
  });
