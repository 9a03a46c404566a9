import type { FullBilingual } from '#shared/lib/language.ts';

/** One command of an officer as the journal keeps it; its rows stand beside it, before and after. */
export interface Change {
  id: string;
  /** ISO instant. */
  at: string;
  by: string;
  /** The operation or verb that made it, e.g. `fact.save`. */
  command: string;
  summary: FullBilingual;
  reason: string | null;
  /** The change this one takes back. */
  undoes: string | null;
  /** The change that took this one back. */
  undoneBy: string | null;
}
