import type { FullBilingual } from '#shared/lib/language.ts';
import type { Citation } from '#shared/domain/fact/fact.ts';

/** `answered`: every part has a stated, undisputed, current fact. `partly`: some part rests on less, or is open. `not-known`: no source. */
export type AnswerState = 'answered' | 'partly' | 'not-known';

export const stateNames: Record<AnswerState, FullBilingual> = {
  answered: { zh: '已答复', en: 'answered' },
  partly: { zh: '部分答复', en: 'partly answered' },
  'not-known': { zh: '尚不清楚', en: 'not known yet' },
};

const stateSigns: Record<AnswerState, string> = { answered: '●', partly: '◐', 'not-known': '–' };

/** The name behind its sign, filled, half or a dash: ● 已答复. */
export const stateWords = (state: AnswerState): FullBilingual => ({
  zh: `${stateSigns[state]} ${stateNames[state].zh}`,
  en: `${stateSigns[state]} ${stateNames[state].en}`,
});

/** Words of the question and what they were read as; `unread` words lead nowhere and are said in the answer. */
export interface Because {
  words: string;
  to: 'record' | 'industry' | 'theme' | 'year' | 'unread';
  id: string;
  name: FullBilingual;
}

/** What one line of an answer rests on; nothing for a remark of our own. */
export interface LineBasis {
  factIds: readonly string[];
  clauseIds: readonly string[];
  /** Where it is printed that a listed record belongs to the industry asked for. */
  citations: readonly Citation[];
}

/** A line with what it rests on. */
export interface Said extends LineBasis {
  text: FullBilingual;
}

/** One thing that is asked: a theme, of a named record where the question names one. */
export interface AnswerPart {
  theme: string;
  name: FullBilingual;
  subjectId: string | null;
  state: AnswerState;
  text: FullBilingual;
  /** The text line by line: a note, a list, or the facts of one record. */
  lines: FullBilingual[];
  /** What each of the lines rests on, one for one. */
  bases: LineBasis[];
  factIds: string[];
  recordIds: string[];
  clauseIds: string[];
}

export interface Answer {
  state: AnswerState;
  text: FullBilingual;
  factIds: string[];
  recordIds: string[];
  clauseIds: string[];
  parts: AnswerPart[];
  because: Because[];
  /** 0–1 for each fact cited: subject × theme × fit to the question's kind × strength of the fact. */
  scores: Record<string, number>;
}
