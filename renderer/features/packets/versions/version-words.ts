import { useLanguage } from '../../../i18n/words.tsx';
import { versionEn } from './words-en.ts';
import { versionZh } from './words-zh.ts';

export type VersionWords = typeof versionZh;
export const useVersionWords = (): VersionWords => (useLanguage() === 'zh' ? versionZh : versionEn);
