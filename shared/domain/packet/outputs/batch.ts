/** One packet of a batch that is through: its file, or why there is none. */
export interface BatchLine {
  /** Whom or what it is for. */
  name: string;
  file: string | null;
  sha256: string | null;
  pages: number | null;
  versionId: string | null;
  /** Warnings that preflight told. */
  warnings: number;
  error: { code: string; message: string } | null;
  elapsedMs: number;
}

/** What came of a batch, in the order asked for. Packets that a stop left out have no line. */
export interface BatchSummary {
  folder: string;
  /** The table of this summary, beside the files. */
  summaryFile: string;
  asked: number;
  written: number;
  failed: number;
  cancelled: boolean;
  elapsedMs: number;
  lines: BatchLine[];
}

/** Most packets of one batch. */
export const mostInBatch = 500;
