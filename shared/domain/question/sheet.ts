import type { FullBilingual } from '#shared/lib/language.ts';

/** Sizes beyond which a sheet is no list of questions. */
export const sheetLimits = { bytes: 10_000_000, inflatedBytes: 80_000_000, rows: 2000, textLength: 2000 };

/** A question and the row of the investor's file it stands in, counted from 1. */
export interface SheetQuestion {
  row: number;
  text: string;
}

/** What was read of a file, and what was left out, so that nothing goes missing silently. */
export interface SheetReading {
  fileName: string;
  sheet: string | null;
  /** The heading over the questions; null where the widest text column was taken. */
  header: string | null;
  questions: SheetQuestion[];
  leftOut: FullBilingual[];
}
