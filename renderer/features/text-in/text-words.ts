import { useLanguage } from '../../i18n/words.tsx';
import { textEn } from './words-en.ts';
import { textZh, type TextWords } from './words-zh.ts';

export const useTextWords = (): TextWords => (useLanguage() === 'zh' ? textZh : textEn);
