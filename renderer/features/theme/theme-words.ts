import { useLanguage } from '../../i18n/words.tsx';
import { themeEn } from './words-en.ts';
import { themeZh, type ThemeWords } from './words-zh.ts';

export const useThemeWords = (): ThemeWords => (useLanguage() === 'zh' ? themeZh : themeEn);
