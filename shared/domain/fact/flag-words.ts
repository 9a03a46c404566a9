import type { FullBilingual } from '#shared/lib/language.ts';

/** What a reader of a document must know of a figure before using it. */
export type Flag = 'conflict' | 'stale' | 'historical' | 'target';

/** In one wording on pages, slides, sheets and in answers; `assets/documents/words.typ` says the same. */
export const flagWords: Record<Flag, FullBilingual> = {
  // Whatever kind of doubt it is: two values, two names, a base or a date not given.
  conflict: { zh: '存疑', en: 'in doubt' },
  // Past its review date.
  stale: { zh: '数据较旧', en: 'old data' },
  historical: { zh: '历史数据', en: 'historical' },
  target: { zh: '目标值', en: 'target' },
};

/** A rule does not age as a figure does: past its review date, it is to be looked up whether this text is still in force. */
export const lawToCheck: FullBilingual = { zh: '现行版本待核', en: 'text in force to be checked' };
