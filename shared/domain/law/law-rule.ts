import type { FullBilingual } from '#shared/lib/language.ts';
import type { LawKind } from './law-kind.ts';

/** Where the rule stands. `article` reads "条款待核" where the text of the document was not at hand to confirm a number. */
export interface LawCitation {
  document: FullBilingual;
  article: FullBilingual;
}

/** Makes a pattern from `firm`, the source that matches one firm by name. Most patterns do not look at it. */
export type LawPattern = (firm: string) => string;

export interface LawRule {
  id: string;
  kind: LawKind;
  /** The decree first. */
  citations: readonly [LawCitation, ...LawCitation[]];
  /** What is wrong, and what may be said instead, in our own words. */
  explanation: FullBilingual;
  /** Sources of regular expressions over one sentence in reading form (see `reading.ts`). */
  patterns: readonly LawPattern[];
  /** Words that turn a match of this rule into its opposite or into statute, looked for in the clauses the match touches. */
  unless: string;
}

export interface LawFinding {
  ruleId: string;
  kind: LawKind;
  /** UTF-16 offsets into the text as given; `end` is exclusive. */
  start: number;
  end: number;
  /** The text as given between them. */
  words: string;
  citations: readonly [LawCitation, ...LawCitation[]];
  explanation: FullBilingual;
}

/** A pattern that is the same whoever is named. */
export const plain =
  (source: string): LawPattern =>
  () =>
    source;
