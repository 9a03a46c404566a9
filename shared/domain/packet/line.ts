import type { Language } from '#shared/lib/language.ts';

/** Text in one language with its source marks. `missing`: there is no text in this language; `text` then says so or shows the name in the other. */
export interface Line {
  text: string;
  marks: number[];
  missing?: true;
  /** The same text in pieces, where a word is set in bold or a figure of a fact stands in it; the marks then stand behind the figures. */
  runs?: LineRun[];
}
export interface LineRun {
  text: string;
  bold?: true;
  /** A figure of a fact, with the marks of its source. */
  marks?: number[];
  factId?: string;
}
/** One entry per language of the document, in page order; a single-language document holds one key. */
export type Local = Partial<Record<Language, Line>>;
