import { z } from 'zod';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { recordKindSchema, type RecordKind } from '#shared/domain/record/register.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { daySchema } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { mappingSchema, type Mapping } from './column-key.ts';
import type { MappedBy } from './map-columns.ts';

/** What becomes of a line: the words of the command line and of the window. */
export const outcomes = ['create', 'update', 'unchanged', 'conflict', 'rejected', 'skipped'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Record<Outcome, FullBilingual> = {
  create: { zh: '新增', en: 'Create' },
  update: { zh: '更新', en: 'Update' },
  unchanged: { zh: '不变', en: 'Unchanged' },
  conflict: { zh: '冲突', en: 'Conflict' },
  rejected: { zh: '拒收', en: 'Rejected' },
  skipped: { zh: '略过', en: 'Skipped' },
};

/** A line of the sheet with what would become of it and why. */
export interface LineOutcome {
  /** The row in the sheet, from 1. */
  line: number;
  outcome: Outcome;
  /** The record it speaks of, when there is or will be one. */
  recordId: string | null;
  /** The name that stands in the line. */
  name: string;
  reasons: FullBilingual[];
}
export type OutcomeCounts = Record<Outcome, number>;

/** How a value of a line stands to the store: the first it has, one that changes a column, or one beside an older fact. */
export type ChangeEffect = 'added' | 'changed' | 'newer' | 'older' | 'more' | 'against';

/** One value that a line would write, as it was understood, beside what the store has. */
export interface ValueChange {
  /** As in `Mapping`. */
  key: string;
  what: FullBilingual;
  /** Null where the store has nothing of it. */
  old: FullBilingual | null;
  /** Source and as-of date of the old value; null for a column of the record. */
  oldFrom: FullBilingual | null;
  next: FullBilingual;
  /** The as-of date of the new value; null for a column of the record. */
  nextFrom: FullBilingual | null;
  effect: ChangeEffect;
}
/** A line as the window shows it: `reasons` without those that only repeat its changes, `recordId` of a record that is in the store. */
export interface LineView extends LineOutcome {
  changes: ValueChange[];
}

/** The document the sheet is, asked for once and attached to every fact; what a line says of itself goes before it. */
export const importSourceSchema = z.strictObject({
  /** Left out, the name of the file. */
  title: z.string().trim().min(1).max(200).optional(),
  publisher: z.string().trim().min(1).max(200).optional(),
  publishedOn: daySchema.optional(),
  grade: gradeSchema.optional(),
  /** As people write it: 2024, 2024-06, 2024-06-30, 2023/2024. Left out, the date is not known. */
  asOf: z.string().trim().max(40).optional(),
  /** Of new records and facts. Left out: internal, so that nothing leaves the office unseen. */
  sensitivity: sensitivitySchema.optional(),
});

/** How a sheet is to be read. */
export const importChoicesSchema = z.strictObject({
  kind: recordKindSchema,
  /** Left out, the visible sheet that fits the register best. */
  sheet: z.string().max(200).optional(),
  /** The row of the headings, from 1; left out, it is found. */
  headerRow: z.int().min(1).max(1000).optional(),
  /** Headings the officer gives another meaning than the one found. */
  mapping: mappingSchema.optional(),
  source: importSourceSchema.optional(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A column of the sheet as it was understood. */
export interface ColumnView {
  /** From 1, as spreadsheets count. */
  column: number;
  heading: string;
  /** By which `mapping` speaks of it: the heading, or a name of its own where several columns have that heading. */
  name: string;
  key: string;
  by: MappedBy;
  /** Of a `twin`, a column that would mean what another one means: that one, from 1. */
  like: number | null;
  /** What the unit in the heading gives bare numbers; null without one. */
  unit: FullBilingual | null;
  samples: string[];
}

/** What an import would do; nothing is written. */
export interface DryRun {
  kind: RecordKind;
  sheet: string;
  headerRow: number;
  columns: ColumnView[];
  mapping: Mapping;
  summary: OutcomeCounts;
  /** What would be written beside the lines: new facts, new conflicts to decide. */
  facts: number;
  /** What an officer should know of the file as a whole: sheets left out, formulas, columns without a meaning, the source. */
  notes: FullBilingual[];
}
