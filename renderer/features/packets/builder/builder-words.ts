import { useLanguage } from '../../../i18n/words.tsx';
import { builderEn } from './words-en.ts';
import { builderZh } from './words-zh.ts';

export type BuilderWords = typeof builderZh;
export const useBuilderWords = (): BuilderWords => (useLanguage() === 'zh' ? builderZh : builderEn);
