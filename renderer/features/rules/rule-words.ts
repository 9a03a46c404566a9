import { useLanguage } from '../../i18n/words.tsx';
import { ruleEn } from './words-en.ts';
import { ruleZh } from './words-zh.ts';

export type RuleWords = typeof ruleZh;

/** The words of the rule sheet; they come with its pages. */
export const useRuleWords = (): RuleWords => (useLanguage() === 'zh' ? ruleZh : ruleEn);
