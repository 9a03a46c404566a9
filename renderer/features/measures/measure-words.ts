import { useLanguage } from '../../i18n/words.tsx';
import { measureEn } from './words-en.ts';
import { measureZh, type MeasureWords } from './words-zh.ts';

export const useMeasureWords = (): MeasureWords => (useLanguage() === 'zh' ? measureZh : measureEn);
