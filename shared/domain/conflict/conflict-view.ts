import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { Change } from '#shared/domain/change/change.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Conflict } from './conflict.ts';

/** `open`: nobody has decided. `chosen`: one fact counts. `dismissed`: looked at, and all may stand. `overtaken`: its facts were replaced since. */
export type ConflictState = 'open' | 'chosen' | 'dismissed' | 'overtaken';

/** One side: the fact as every page shows it, and whose it is. */
export interface ConflictSide {
  view: FactView;
  record: RecordRef;
  /** False for a fact that was replaced or withdrawn since. */
  live: boolean;
}
export interface ConflictView {
  conflict: Conflict;
  state: ConflictState;
  sides: ConflictSide[];
  /** Who decided, when; null while open or settled by the starter data. */
  decided: Pick<Change, 'id' | 'at' | 'by'> | null;
}

/** Facts that a rule of arithmetic or their own words set against each other; nobody has looked at it yet. */
export interface ProposedConflict {
  /** Stands for the same facts and the same reason as long as they live. */
  key: string;
  type: Conflict['type'];
  check: 'values' | 'share' | 'total' | 'derived' | 'base';
  note: FullBilingual;
  sides: ConflictSide[];
}
