import { z } from 'zod';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { Day } from '#shared/lib/date.ts';

/** `overdue`: past its review period. `soon`: within 60 days. `undated`: its source gives no date. `input-gone`: computed from a value that was replaced. */
export const dueStateSchema = z.enum(['overdue', 'soon', 'undated', 'input-gone']);
export type DueState = z.infer<typeof dueStateSchema>;

/** A fact that somebody should renew. */
export interface ReviewEntry {
  view: FactView;
  record: RecordRef;
  state: DueState;
  /** The last day of its review period; null when it has no date. */
  dueOn: Day | null;
  owner: string | null;
  /** Used in a packet of an open investor; such facts come first. */
  inPacket: boolean;
  /** Read by the scoring of parks. */
  inMatching: boolean;
}
export interface ReviewPage {
  entries: ReviewEntry[];
  total: number;
  /** Counts before `kind`, `state` and `owner` are applied, for the filters. */
  byState: Record<DueState, number>;
  owners: { owner: string | null; count: number }[];
}
