import type { BookLimits } from '#main/services/workbook/messages.ts';

/** What an import takes. The reading thread is stopped at its share of memory, whatever the file says of itself. */
export const importLimits: BookLimits = {
  bytes: 30_000_000,
  inflatedBytes: 300_000_000,
  rows: 50_000,
  columns: 1000,
  cells: 2_000_000,
  memoryMb: 768,
  timeoutMs: 60_000,
};
