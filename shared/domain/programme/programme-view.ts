import type { Process } from '#shared/domain/process/process.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { BatchFigures } from '#shared/domain/measure/batch.ts';
import type { Entry } from './entry.ts';

/** A record as the page of a programme shows it. */
export interface ProgrammeRecord {
  ref: RecordRef;
  class: string;
  status: ParkfolioRecord['status'];
  sensitivity: ParkfolioRecord['sensitivity'];
  district: RecordRef | null;
  facts: FactView[];
}

/** A scheme in the list of all of them. */
export interface SchemeRow {
  number: number;
  records: RecordRef[];
  facts: number;
  /** True where every record is of the past. */
  historical: boolean;
}

/** One call for projects: its batches in their order, and all together as the source sums them up. */
export interface BatchGroup {
  programme: RecordRef;
  total: BatchFigures | null;
  batches: { ref: RecordRef; figures: BatchFigures }[];
  /** What the figures rest on, by fact. */
  facts: FactView[];
}

/** What an officer entered, with what it speaks of. */
export interface EntryView extends Entry {
  record: RecordRef;
}

/** Everything the page of a programme is made from. */
export interface ProgrammeContent {
  records: ProgrammeRecord[];
  processes: Process[];
  entries: EntryView[];
}
