import type { FullBilingual } from '#shared/lib/language.ts';
import type { Grade } from './fact.ts';

/** The weight of evidence in words. */
export const gradeNames: Record<Grade, FullBilingual> = {
  law: { zh: '法规', en: 'law' },
  official: { zh: '官方', en: 'official' },
  media: { zh: '媒体', en: 'media' },
  note: { zh: '专员记录', en: 'officer’s note' },
};

/** The letter that stands beside a figure, on screen and on paper: A is the strongest evidence. */
export const gradeLetters: Record<Grade, string> = { law: 'A', official: 'B', media: 'C', note: 'D' };
