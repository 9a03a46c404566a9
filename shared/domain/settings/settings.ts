import { z } from 'zod';
import { languageSchema } from '#shared/lib/language.ts';

const line = z.string().max(200);

/** The office as packets print it, and how the window looks. Empty contact lines are a preflight finding, never invented. */
export const settingsSchema = z.strictObject({
  office: z.strictObject({
    nameZh: line,
    nameEn: line,
    contactName: line,
    phone: line,
    email: line,
    addressZh: line,
    addressEn: line,
  }),
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
});
export type Settings = z.infer<typeof settingsSchema>;

export const startSettings: Settings = {
  office: { nameZh: '', nameEn: '', contactName: '', phone: '', email: '', addressZh: '', addressEn: '' },
  language: 'zh',
  theme: 'system',
};
