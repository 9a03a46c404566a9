import { useLanguage } from '../../i18n/words.tsx';
import { comparisonEn, deskEn } from './words-en.ts';
import { comparisonZh, deskZh, type ComparisonWords, type DeskWords } from './words-zh.ts';

export const useDeskWords = (): DeskWords => ({ zh: deskZh, en: deskEn })[useLanguage()];
export const useComparisonWords = (): ComparisonWords => ({ zh: comparisonZh, en: comparisonEn })[useLanguage()];
