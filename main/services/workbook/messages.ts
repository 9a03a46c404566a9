/** What a reader takes at most; a file beyond it is refused, never cut. */
export interface BookLimits {
  bytes: number;
  inflatedBytes: number;
  rows: number;
  columns: number;
  /** Of all visible sheets together. */
  cells: number;
  memoryMb: number;
  timeoutMs: number;
}

export interface BookRequest {
  bytes: Uint8Array;
  format: 'zip' | 'xls' | 'csv';
  limits: BookLimits;
  /** False leaves cells that hold an error (#N/A) empty. */
  errors: boolean;
}

/** A visible sheet: its cells as text, row by row from the first row; a merged cell's text stands in every row it covers. */
export interface SheetCells {
  name: string;
  cells: string[][];
}
/** What was found in the file and never looked into. */
export interface LeftOut {
  hiddenSheets: string[];
  formulas: number;
  macros: boolean;
  externalLinks: boolean;
}
export type BookFault = 'unreadable' | 'not-a-workbook' | 'password' | 'too-large' | 'too-many-rows' | 'too-many-columns';

/** The worker's one answer. */
export type BookReply =
  | { kind: 'book'; sheets: SheetCells[]; leftOut: LeftOut; peakHeapMb: number }
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; fault: BookFault; detail: string };
