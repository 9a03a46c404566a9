import { houseTheme, type Theme } from '#shared/domain/theme/theme.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { ThemeView } from '#shared/ipc/contracts/theme-contract.ts';

/** What the page edits: the theme and the contact block. */
export interface Looks {
  theme: Theme;
  office: Settings['office'];
}

/** An office without a theme starts from the house's looks. */
export const looksOf = ({ theme, office }: ThemeView): Looks => ({ theme: theme ?? houseTheme, office });

export const officeLines = [
  'nameZh',
  'nameEn',
  'addressZh',
  'addressEn',
  'contactName',
  'phone',
  'email',
  'wechat',
] as const satisfies (keyof Settings['office'])[];
