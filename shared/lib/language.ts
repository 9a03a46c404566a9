import { z } from 'zod';

/** The two languages of the product. */
export const languageSchema = z.enum(['zh', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** How a packet is set: one language, or both side by side. */
export const packetLanguageSchema = z.enum(['zh', 'en', 'zh-en']);
export type PacketLanguage = z.infer<typeof packetLanguageSchema>;

/** A text that may be missing in one language; null is "no such text", never an empty string. */
export const bilingualSchema = z.strictObject({
  zh: z.string().min(1).nullable(),
  en: z.string().min(1).nullable(),
});
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A text of our own that must exist in both languages (labels, rules, findings). */
export const fullBilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type FullBilingual = z.infer<typeof fullBilingualSchema>;

export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** The languages a packet is set in, in the order of the page. */
export const languagesOf = (language: PacketLanguage): Language[] => (language === 'zh-en' ? ['zh', 'en'] : [language]);
