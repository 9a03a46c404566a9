import type { UnitId } from '#shared/domain/unit/unit.ts';

/** A stretch of one line of a document; `line` counts from 1, `from` and `to` are places in it as printed. */
export interface Span {
  line: number;
  from: number;
  to: number;
  raw: string;
}

/** A figure as printed, with the unit its wording names; null where no unit of the store is meant. */
export interface FigureSpan extends Span {
  unit: UnitId | null;
  /** The figure as it is entered: with its own unit mark, without the noun that English counts. */
  entered: string;
}

/** A date as printed and as an as-of text (`2017`, `2014-11`, `2018/2020`); `relative` where the words lean on the page's day. */
export interface DateSpan extends Span {
  asOf: string;
  relative: boolean;
}

/** A name of the store, or a name that reads like one and is not in the store (`recordIds` empty). */
export interface NameSpan extends Span {
  recordIds: string[];
}

export type Polarity = 'actual' | 'target' | 'forecast';

/** A statement found in a text: what an officer is asked to accept, correct or drop. Nothing of it is a fact yet. */
export interface Proposal extends Span {
  /** Unique in its document: `p12-34`. */
  id: string;
  kind: 'figure' | 'date';
  /** The value as printed: `over 400 startup projects`, `29.95 billion yuan`, `2021年7月`. */
  value: string;
  /** What the value field is filled with; read like anything typed there. */
  entered: string;
  unit: UnitId | null;
  /** The likeliest record first; empty where the text names none that is known. */
  recordIds: string[];
  /** The likeliest attribute first. */
  attributeIds: string[];
  /** When the text says it was true; null is asked for, never taken from the page. */
  asOf: string | null;
  asOfIsRelative: boolean;
  polarity: Polarity;
  /** The sentence around it, as printed. */
  sentence: string;
}

/** Everything found in a document; the names are marked whether or not a figure stands beside them. */
export interface Findings {
  proposals: Proposal[];
  names: NameSpan[];
}
