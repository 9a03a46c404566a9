import { useLanguage } from '../../i18n/words.tsx';
import { freshnessEn } from './words-en.ts';
import { freshnessZh, type FreshnessWords } from './words-zh.ts';

export const useFreshnessWords = (): FreshnessWords => (useLanguage() === 'zh' ? freshnessZh : freshnessEn);
