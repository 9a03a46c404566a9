import { useLanguage } from '../../../i18n/words.tsx';
import { editEn } from './words-en.ts';
import { editZh, type EditWords } from './words-zh.ts';

export const useEditWords = (): EditWords => (useLanguage() === 'zh' ? editZh : editEn);
