import { createContext, use } from 'react';
import type { Bilingual, FullBilingual, Language } from '#shared/lib/language.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

const dictionaries: Record<Language, Words> = { zh, en };

export const LanguageContext = createContext<Language>('zh');

export const useLanguage = (): Language => use(LanguageContext);

/** The window's own words in the language chosen. */
export const useWords = (): Words => dictionaries[useLanguage()];

/** A text of the store in the language chosen, else in the other and marked as such. Null when there is none at all. */
export function readText(text: Bilingual | FullBilingual, language: Language): { text: string; language: Language } | null {
  const own = text[language];
  if (own !== null) return { text: own, language };
  const other = language === 'zh' ? 'en' : 'zh';
  const fallback = text[other];
  return fallback === null ? null : { text: fallback, language: other };
}
