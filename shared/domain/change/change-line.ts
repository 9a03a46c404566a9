import type { Grade } from '#shared/domain/fact/fact.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Change } from './change.ts';

/** One thing a change touched, as a reader sees it: before and after in words, null where there was or is nothing. */
export interface ChangeLine {
  what: 'record' | 'name' | 'fact' | 'relation' | 'clause' | 'conflict' | 'source' | 'other';
  /** What was touched: the field, the kind of statement, the kind of tie. */
  label: FullBilingual;
  recordId: string | null;
  /** The fact as it is now, or as it was last. */
  factId: string | null;
  before: Bilingual | null;
  after: Bilingual | null;
}
/** A change with what it touched, for the history of a record or the list of the session. */
export interface HistoryEntry {
  change: Change;
  lines: ChangeLine[];
}
/** One value in the life of a fact, oldest first. */
export interface FactStep {
  factId: string;
  shown: FullBilingual;
  asOf: FullBilingual;
  source: { sourceId: string; title: Bilingual; grade: Grade };
  /** Who may see this value. */
  sensitivity: Sensitivity;
  state: 'live' | 'superseded' | 'withdrawn';
  /** The change that brought it; null for what came with the starter data. */
  change: Change | null;
}
