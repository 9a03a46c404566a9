import { useLanguage } from '../../../../i18n/words.tsx';
import { pageEn } from './words-en.ts';
import { pageZh, type PageWords } from './words-zh.ts';

export const usePageWords = (): PageWords => (useLanguage() === 'zh' ? pageZh : pageEn);
