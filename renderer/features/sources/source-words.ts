import { useLanguage } from '../../i18n/words.tsx';
import { sourceFormEn } from './words-en.ts';
import { sourceFormZh } from './words-zh.ts';

export type SourceFormWords = typeof sourceFormZh;
export const useSourceFormWords = (): SourceFormWords => (useLanguage() === 'zh' ? sourceFormZh : sourceFormEn);
