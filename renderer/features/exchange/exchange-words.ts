import { useLanguage } from '../../i18n/words.tsx';
import { exchangeEn } from './words-en.ts';
import { exchangeZh, type ExchangeWords } from './words-zh.ts';

export const useExchangeWords = (): ExchangeWords => (useLanguage() === 'zh' ? exchangeZh : exchangeEn);
