import { useLanguage } from '../../i18n/words.tsx';
import { deskEn } from './desk/words-en.ts';
import { deskZh, type DeskWords } from './desk/words-zh.ts';
import { standEn } from './words-en.ts';
import { standZh, type StandWords } from './words-zh.ts';

export const useStandWords = (): StandWords => (useLanguage() === 'zh' ? standZh : standEn);
export const useDeskWords = (): DeskWords => (useLanguage() === 'zh' ? deskZh : deskEn);
