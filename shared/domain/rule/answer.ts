import type { FullBilingual } from '#shared/lib/language.ts';
import type { Truth } from '#shared/domain/match/match.ts';

/** What a condition came to, and the words of the answer that was used. */
export interface Answer {
  result: Truth;
  answer: FullBilingual;
}

const notKnown: FullBilingual = { zh: '未知', en: 'not known' };
export const unknown = (answer: FullBilingual = notKnown): Answer => ({ result: 'unknown', answer });
export const settle = (value: boolean, answer: FullBilingual): Answer => ({ result: value ? 'true' : 'false', answer });
export const same = (text: string): FullBilingual => ({ zh: text, en: text });
