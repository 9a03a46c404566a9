import { z } from 'zod';
import { exportFormatSchema, listFilterSchema } from '#shared/domain/exchange/export-list.ts';
import { otherLists } from '#shared/domain/exchange/list-columns.ts';
import { importChoicesSchema, outcomeSchema, type DryRun, type LineView, type OutcomeCounts } from '#shared/domain/exchange/outcome.ts';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { languageSchema, type FullBilingual } from '#shared/lib/language.ts';
import { command, query } from '../operation.ts';

/** A sheet of a file that was read, with its first rows. */
export interface SheetView {
  name: string;
  hidden: boolean;
  rows: number;
  /** The first rows as they stand; none of a hidden sheet, which is never read. */
  head: string[][];
}
export interface FileView {
  fileId: string;
  name: string;
  sheets: SheetView[];
  /** Formulas, macros and links that were left alone. */
  notes: FullBilingual[];
}
export interface LinePage {
  lines: LineView[];
  total: number;
}
export interface AppliedView {
  /** For `change.undo`; null when every line was known already. */
  changeId: string | null;
  summary: OutcomeCounts;
  facts: number;
}
export interface SavedList {
  /** Null when the officer closed the dialog. */
  file: string | null;
  bytes: number;
  sha256: string;
  rows: number;
}

const fileId = z.string().min(1).max(100);
const jobId = z.string().min(1).max(100);
/** About 500 kB: a call is JSON text and stays small. */
const part = z.base64().max(700_000);

export const exchangeContract = {
  /** Announces a file; one beyond the limit is refused before a byte is sent. Parts follow in order. */
  'exchange.begin': query<{ fileId: string }>()(z.strictObject({ name: z.string().min(1).max(255), bytes: z.int().min(0) })),
  'exchange.send': query<{ received: number }>()(z.strictObject({ fileId, at: z.int().min(0), base64: part })),
  /** Reads the file in a thread of its own; `exchange` events tell how far it is, `job.cancel` stops it. */
  'exchange.inspect': query<FileView>()(z.strictObject({ fileId, jobId })),
  /** What importing would do; nothing is written. Every change of a choice is a new dry run, the file is read once. */
  'exchange.dryRun': query<DryRun>()(z.strictObject({ fileId, jobId, choices: importChoicesSchema })),
  /** The lines of the last dry run, all or those of one outcome. */
  'exchange.lines': query<LinePage>()(
    z.strictObject({ fileId, outcome: outcomeSchema.optional(), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
  ),
  /** Writes what the last dry run said, all or nothing, as one change with one undo. */
  'exchange.apply': command<AppliedView>()(z.strictObject({ fileId, jobId })),
  'exchange.release': query<null>()(z.strictObject({ fileId })),
  /** A register's list as it is narrowed in the window; asks where to save. */
  'exchange.export': command<SavedList>()(
    z.strictObject({
      kind: recordKindSchema,
      format: exportFormatSchema,
      language: languageSchema,
      audience: sensitivitySchema,
      filter: listFilterSchema,
    }),
  ),
  /** A list beside the registers, with what this reader may see of it; asks where to save. */
  'exchange.exportList': command<SavedList>()(
    z.strictObject({ list: z.enum(otherLists), format: exportFormatSchema, language: languageSchema, audience: sensitivitySchema }),
  ),
  /** The empty sheet of a register to hand out; asks where to save. */
  'exchange.template': command<SavedList>()(z.strictObject({ kind: recordKindSchema, language: languageSchema })),
};
