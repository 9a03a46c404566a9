import { useLanguage } from '../../i18n/words.tsx';
import { sourceFormEn } from './words-en.ts';
import { sourceFormZh, type SourceFormWords } from './words-zh.ts';

export const useSourceFormWords = (): SourceFormWords => (useLanguage() === 'zh' ? sourceFormZh : sourceFormEn);
