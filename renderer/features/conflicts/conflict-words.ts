import { useLanguage } from '../../i18n/words.tsx';
import { conflictEn } from './words-en.ts';
import { conflictZh, type ConflictWords } from './words-zh.ts';

export const useConflictWords = (): ConflictWords => (useLanguage() === 'zh' ? conflictZh : conflictEn);
