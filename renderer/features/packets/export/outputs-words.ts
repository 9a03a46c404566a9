import { useLanguage } from '../../../i18n/words.tsx';
import { outputsEn } from './outputs-en.ts';
import { outputsZh, type OutputsWords } from './outputs-zh.ts';

export const useOutputsWords = (): OutputsWords => (useLanguage() === 'zh' ? outputsZh : outputsEn);
