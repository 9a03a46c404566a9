import { useLanguage } from '../../i18n/words.tsx';
import { returnEn } from './words-en.ts';
import { returnZh } from './words-zh.ts';

export type ReturnWords = typeof returnZh;

/** The page's own words; they come with the page, which few ever open. */
export const useReturnWords = (): ReturnWords => (useLanguage() === 'zh' ? returnZh : returnEn);
