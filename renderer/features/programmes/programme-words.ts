import { useLanguage } from '../../i18n/words.tsx';
import { programmeEn } from './words-en.ts';
import { programmeZh, type ProgrammeWords } from './words-zh.ts';

export const useProgrammeWords = (): ProgrammeWords => (useLanguage() === 'zh' ? programmeZh : programmeEn);
