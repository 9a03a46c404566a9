import { useLanguage } from '../../i18n/words.tsx';
import { ledgerEn } from './words-en.ts';
import { ledgerZh, type LedgerWords } from './words-zh.ts';

export const useLedgerWords = (): LedgerWords => ({ zh: ledgerZh, en: ledgerEn })[useLanguage()];
