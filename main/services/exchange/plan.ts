import type { ChangeEffect, LineOutcome, Outcome } from '#shared/domain/exchange/outcome.ts';
import type { Fact, Grade } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord, Sensitivity } from '#shared/domain/record/record.ts';
import type { AsOf } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Place, StoredFact, StoredRecord } from './snapshot.ts';

/** Where a new fact will stand: an item the store has, a document named in a cell, or the sheet itself. */
export type PlannedPlace = { type: 'stored'; place: Place } | { type: 'named'; title: string } | { type: 'sheet' };

export interface PlannedFact {
  attributeId: string;
  fact: Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency' | 'polarity'>;
  asOf: AsOf;
  grade: Grade | null;
  sensitivity: Sensitivity | null;
  place: PlannedPlace;
  raw: string;
  /** The older fact it takes the place of. */
  replaces: string | null;
  /** The fact it disagrees with. */
  against: string | null;
  effect: ChangeEffect;
  /** The fact of the store it stands beside; null for the first of its kind. */
  old: StoredFact | null;
}

/** Changes to the thin columns of a record. */
export type RecordPatch = Partial<Pick<ParkfolioRecord, 'class' | 'districtId' | 'parentId' | 'status' | 'sensitivity'>> & {
  nameZh?: string;
  nameEn?: string;
};
export interface NewAlias {
  name: string;
  origin: 'office' | 'former';
}

/** What a line would write. */
export interface LineWrites {
  create: ParkfolioRecord | null;
  patch: RecordPatch;
  aliases: NewAlias[];
  facts: PlannedFact[];
}
/** Why a line became what it is; `ofValue` marks one that tells of a single value that would be written. */
export type Reason = FullBilingual & { ofValue?: true };
export interface LinePlan extends LineOutcome {
  reasons: Reason[];
  writes: LineWrites | null;
  /** The record of the store it speaks of, as it stood. */
  stored: StoredRecord | null;
}

/** Collects what happens to one line; the weightiest outcome holds. */
export interface Verdict {
  reasons: Reason[];
  rejected: boolean;
  conflict: boolean;
  changed: boolean;
}
export const startVerdict = (): Verdict => ({ reasons: [], rejected: false, conflict: false, changed: false });

export const outcomeOf = (verdict: Verdict, isNew: boolean): Outcome => {
  if (verdict.rejected) return 'rejected';
  if (verdict.conflict) return 'conflict';
  if (isNew) return 'create';
  return verdict.changed ? 'update' : 'unchanged';
};
