import { useLanguage } from '../../i18n/words.tsx';
import { textEn } from './words-en.ts';
import { textZh } from './words-zh.ts';

export type TextWords = typeof textZh;
export const useTextWords = (): TextWords => (useLanguage() === 'zh' ? textZh : textEn);
