/** What the sheet worker is given: a whole file. */
export interface SheetRequest {
  bytes: Uint8Array;
  /** Rows read at most, one more than allowed, so that too many are seen. */
  rows: number;
}

export interface WorkbookCells {
  sheet: string;
  cells: string[][];
  hiddenSheets: string[];
  otherSheets: string[];
}

/** The worker's one answer. */
export type SheetReply = { kind: 'cells'; book: WorkbookCells } | { kind: 'empty' } | { kind: 'failed'; message: string };
