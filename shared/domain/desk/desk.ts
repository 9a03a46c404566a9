import type { Day } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual, PacketLanguage } from '#shared/lib/language.ts';
import type { Period } from '#shared/domain/ledger/calendar.ts';
import type { Concentration, LedgerSettings } from '#shared/domain/ledger/ledger.ts';
import type { IntervalText } from '#shared/domain/measure/interval.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { PeriodMoves } from './period-moves.ts';
import type { Pipeline } from './pipeline.ts';

export const exceptionKinds = ['stalled', 'overdue', 'target-overdue', 'conflicting', 'stale', 'undated'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Something that should not stay as it is, at one record. */
export interface ExceptionItem {
  /** Unique within its kind. */
  id: string;
  record: RecordRef;
  text: FullBilingual;
  /** Days it has stood so; null where no day is known. */
  days: number | null;
  /** The statement to open, where there is one. */
  factId: string | null;
  conflictId: string | null;
}
export interface ExceptionGroup {
  kind: ExceptionKind;
  items: ExceptionItem[];
  /** What the number of the group counts: facts, where one record has several. */
  count: number;
}

/** One batch of a programme. Every figure is a fact; `selection` is computed from those declared and approved, as on the page of the programme. */
export interface BatchRow {
  programme: RecordRef;
  declared: FactView | null;
  approved: FactView | null;
  rate: FactView | null;
  /** Null where either count is unknown; a brief frozen by an earlier version has none. */
  selection?: IntervalText | null;
  support: FactView | null;
  holding: FactView | null;
}

/** A packet that left the office. */
export interface IssueRow {
  exportId: string;
  packetId: string | null;
  versionId: string;
  fileName: string;
  exportedAt: string;
  /** The calendar day in Shanghai. */
  exportedOn: Day;
  codeName: string;
  template: string;
  language: PacketLanguage;
  audience: Sensitivity;
}

export interface ConflictRow {
  id: string;
  record: RecordRef;
  note: Bilingual;
}

export interface DeskView {
  today: Day;
  period: Period;
  settings: LedgerSettings;
  exceptions: ExceptionGroup[];
  moves: PeriodMoves;
  /** Conflicts entered within the period that nobody has settled. */
  conflicts: ConflictRow[];
  /** What needs attention first. */
  targets: TargetLineView[];
  batches: BatchRow[];
  pipeline: Pipeline;
  concentrations: Concentration[];
  issues: IssueRow[];
}
