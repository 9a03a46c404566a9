import { useLanguage } from '../../../i18n/words.tsx';
import { editEn } from './words-en.ts';
import { editZh } from './words-zh.ts';

export type EditWords = typeof editZh;
export const useEditWords = (): EditWords => (useLanguage() === 'zh' ? editZh : editEn);
