/**
 * The worker thread that reads a workbook: a file made to hurt takes down this thread and nothing else. Formulas are not
 * evaluated; a cell's stored value is read.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { SheetReply, SheetRequest } from './sheet-messages.ts';

/** Columns read of a row: a list of questions has a few. */
const mostColumns = 60;

const textOf = (cell: CellObject | undefined): string => {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return '';
  return typeof cell.v === 'string' ? cell.v : (cell.w ?? String(cell.v ?? ''));
};

function cellsOf(sheet: WorkSheet, rows: number): string[][] {
  // `dense` gives rows of cells; the library's type tells only of the sparse form.
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  return Array.from({ length: Math.min(rows, data.length) }, (_, at) => Array.from(data[at]?.slice(0, mostColumns) ?? [], textOf));
}

function answer({ bytes, rows }: SheetRequest): SheetReply {
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: rows,
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      bookVBA: false,
      UTC: true,
    });
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  const hidden = new Set(
    (book.Workbook?.Sheets ?? []).flatMap((sheet, at) => ((sheet.Hidden ?? 0) === 0 ? [] : [book.SheetNames[at] ?? ''])),
  );
  const shown = book.SheetNames.filter((name) => !hidden.has(name));
  const read1 = shown.map((name) => {
    const sheet = book.Sheets[name];
    return { name, cells: sheet === undefined ? [] : cellsOf(sheet, rows) };
  });
  const texts = (cells: string[][]): number => cells.flat().filter((value) => /\p{L}/u.test(value)).length;
  const [best] = read1.toSorted((a, b) => texts(b.cells) - texts(a.cells));
  if (best === undefined || texts(best.cells) === 0) return { kind: 'empty' };
  return {
    kind: 'cells',
    book: { sheet: best.name, cells: best.cells, hiddenSheets: [...hidden], otherSheets: shown.filter((name) => name !== best.name) },
  };
}

const port = parentPort;
if (port === null) throw new Error('sheet-worker runs as a worker thread only');
// The one sender is read-workbook.ts.
port.postMessage(answer(workerData as SheetRequest));
