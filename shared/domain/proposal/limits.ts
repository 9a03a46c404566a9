/** How much of a document is read; beyond it the reader is asked for a part. */
export const documentLimits = {
  bytes: 20 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  entries: 2000,
  lines: 20_000,
  lineLength: 50_000,
} as const;
