import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { profileWords, type WordedField } from '#shared/domain/investor/profile-words.ts';
import type { Truth } from '#shared/domain/match/match.ts';

/** What a condition came to, and the words of the answer that was used. */
export interface Answer {
  result: Truth;
  answer: FullBilingual;
  /** Where something is given that does not decide: what to ask beyond it. */
  closer?: FullBilingual;
}

const notKnown: FullBilingual = { zh: '未知', en: 'not known' };
export const unknown = (answer: FullBilingual = notKnown): Answer => ({ result: 'unknown', answer });
export const settle = (value: boolean, answer: FullBilingual): Answer => ({ result: value ? 'true' : 'false', answer });
export const same = (text: string): FullBilingual => ({ zh: text, en: text });

const nothingNamed: Partial<Record<WordedField, FullBilingual>> = {
  needs: { zh: '没有特别需求', en: 'no particular needs' },
  qualifications: { zh: '没有', en: 'none' },
};

/** Words of a profile by field: the same profile meets thousands of conditions and is not changed on the way. */
const wordsOf = new WeakMap<InvestorProfile, Map<WordedField, FullBilingual>>();
/** What the profile says of the field, in words; to be used only where it says something. */
export function given(field: WordedField, profile: InvestorProfile): FullBilingual {
  let words = wordsOf.get(profile);
  if (words === undefined) wordsOf.set(profile, (words = new Map<WordedField, FullBilingual>()));
  let answer = words.get(field);
  if (answer === undefined) words.set(field, (answer = profileWords(field, profile) ?? nothingNamed[field] ?? notKnown));
  return answer;
}
