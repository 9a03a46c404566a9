import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';
import { sourceChoiceSchema } from '#shared/domain/editing/source-input.ts';
import { idSchema, reasonSchema, wordsSchema } from '#shared/domain/editing/texts.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { sensitivitySchema, type Sensitivity } from '#shared/domain/record/record.ts';
import type { Commitment } from './commitment.ts';
import type { Movement, StageEntry } from './timeline.ts';
import { moveStageSchema, type Stage } from './stage.ts';
import type { Share } from './total.ts';

/** A stage reached: when, and who says so. */
export const moveInputSchema = z.strictObject({
  recordId: idSchema,
  stage: moveStageSchema,
  /** `2026`, `2026-03` or `2026-03-08`: at the precision that is known. */
  asOf: z.string().trim().min(1).max(40),
  /** What else is to be said of it. */
  note: wordsSchema.nullable(),
  sensitivity: sensitivitySchema,
  source: sourceChoiceSchema,
  reason: reasonSchema.nullable().optional(),
});
export type MoveInput = z.infer<typeof moveInputSchema>;

export const ledgerSettingsSchema = z.strictObject({
  /** A project in which nothing moved for more days than these has stalled. */
  stalledDays: z.int().min(1).max(3650),
});
export type LedgerSettings = z.infer<typeof ledgerSettingsSchema>;
export const startLedgerSettings: LedgerSettings = { stalledDays: 90 };

export interface LedgerProject {
  record: RecordRef;
  sensitivity: Sensitivity;
  district: RecordRef | null;
  industries: RecordRef[];
  /** The class of the register. */
  stage: Stage;
  /** The entry that the stage rests on; null where no entry says it. */
  current: StageEntry | null;
  /** By date. */
  entries: StageEntry[];
  commitments: (Commitment & { overdue: boolean })[];
  movement: Movement;
  /** The one figure of investment; null where there is none, or several that nobody has chosen from. */
  investment: FactView | null;
  severalInvestments: boolean;
}

/** The largest project within the total that a source gives for the projects of one event or programme. */
export interface Concentration {
  whole: RecordRef;
  total: FactView;
  project: RecordRef;
  part: FactView;
  share: Share;
}

export interface LedgerView {
  projects: LedgerProject[];
  settings: LedgerSettings;
  concentrations: Concentration[];
}

export const sideNames: Record<Commitment['side'], FullBilingual> = {
  ours: { zh: '我方', en: 'Ours' },
  theirs: { zh: '对方', en: 'Theirs' },
};
