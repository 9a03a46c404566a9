import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '#shared/lib/language.ts';

export interface LanguageState {
  language: Language;
}
export type LanguageStore = StoreApi<LanguageState>;

export const createLanguageStore = (language: Language): LanguageStore => createStore<LanguageState>(() => ({ language }));

/** How the language is named to browsers, fonts and screen readers. */
export const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
