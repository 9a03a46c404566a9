import { z } from 'zod';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { settingsSchema, type Settings } from '#shared/domain/settings/settings.ts';
import { pictureLimit, themeSchema, type Theme, type ThemePicture } from '#shared/domain/theme/theme.ts';
import { languageSchema } from '#shared/lib/language.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

/** The looks of the office's pages; a theme of null is the house's. */
export interface ThemeView {
  theme: Theme | null;
  office: Settings['office'];
}
/** A few pages set with a theme, to be fetched from the application's own origin. */
export interface ThemeSample {
  url: string;
  findings: Finding[];
}

const looks = z.strictObject({ theme: themeSchema, office: settingsSchema.shape.office });

/** The theme of the office's pages, with the contact block they print. */
export const themeContract = {
  'theme.get': query<ThemeView>()(z.strictObject({})),
  'theme.save': command<Saved>()(looks),
  /** Back to the house's looks; the contact block stays. */
  'theme.reset': command<Saved>()(z.strictObject({})),
  /** Keeps a picture for a theme to name. */
  'theme.addPicture': command<ThemePicture>()(
    z.strictObject({ name: z.string().max(255), base64: z.base64().max(Math.ceil((pictureLimit * 4) / 3) + 4) }),
  ),
  'theme.sample': query<ThemeSample>()(looks.extend({ language: languageSchema })),
};
