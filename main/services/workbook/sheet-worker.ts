/**
 * The worker thread that reads a workbook or a CSV: a file made to hurt takes down this thread and nothing else. Only the
 * parts with cells are unpacked; formulas are not evaluated, macros and links to other files are never looked into.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { UserError } from '#shared/ipc/reply.ts';
import { sheetId, sheetParts, targetOf } from './book-parts.ts';
import { cellsOf } from './cell-text.ts';
import type { BookFault, BookLimits, BookReply, BookRequest, LeftOut, SheetCells } from './messages.ts';
import { decodeText, readCsv } from './read-text.ts';
import { scanSheet } from './scan-sheet.ts';
import { storedZip, unpack, zipEntries, type ZipEntry } from './zip-parts.ts';

const mostEntries = 4000;
/** Cells, and what the reader of the format will not do without. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[^/]+\.xml|xl\/(?:workbook|styles|sharedStrings|metadata)\.(?:xml|bin)|xl\/theme\/[^/]+\.xml|xl\/_rels\/workbook\.(?:xml|bin)\.rels|xl\/worksheets\/[^/]+\.(?:xml|bin))$/i;

class Refused extends Error {
  readonly fault: BookFault;
  constructor(fault: BookFault, detail = '') {
    super(detail);
    this.fault = fault;
  }
}

function countFormulas(data: Uint8Array): number {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  let count = 0;
  for (const sign of ['<f>', '<f ']) for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1)) count += 1;
  return count;
}

type Slim = {
  /** The book for the reader of the format, its worksheets without cells where `worksheets` has them. */
  bytes: Uint8Array;
  /** Worksheets by their part's name. */
  worksheets: Map<string, string>;
  parts: { name: string; data: Uint8Array }[];
} & Omit<LeftOut, 'hiddenSheets'>;

const worksheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const sheetData = /<sheetData\b[^]*<\/sheetData>/;

/** The same parts with empty worksheets: what stands in them is scanned apart. */
const emptied = (parts: Slim['parts'], worksheets: Slim['worksheets']): Slim['parts'] =>
  parts.map((part) => {
    const xml = worksheets.get(part.name);
    return xml === undefined ? part : { name: part.name, data: Buffer.from(xml.replace(sheetData, '<sheetData/>')) };
  });

/** The same workbook with its cells alone. */
function slimBook(bytes: Uint8Array, limits: BookLimits): Slim {
  const entries = zipEntries(bytes);
  if (entries === null) throw new Refused('unreadable', 'no directory');
  const names = entries.map(({ name }) => name);
  if (!names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) throw new Refused('not-a-workbook');
  const needed: ZipEntry[] = entries.filter(({ name }) => neededPart.test(name));
  const inflated = needed.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  if (entries.length > mostEntries || inflated > limits.inflatedBytes) throw new Refused('too-large');
  const parts = needed.map((entry) => ({ name: entry.name, data: unpack(bytes, entry) }));
  const worksheets = new Map(
    parts.filter(({ name }) => worksheet.test(name)).map(({ name, data }) => [name.toLowerCase(), new TextDecoder().decode(data)] as const),
  );
  return {
    bytes: storedZip(emptied(parts, worksheets)),
    worksheets,
    parts,
    formulas: parts.filter(({ name }) => name.startsWith('xl/worksheets/')).reduce((sum, { data }) => sum + countFormulas(data), 0),
    macros: names.some((name) => /vbaProject\.bin$/i.test(name)),
    externalLinks: names.some((name) => name.startsWith('xl/externalLinks/')),
  };
}

function readSheets(book: WorkBook, visible: readonly string[], { limits, errors }: BookRequest): SheetCells[] {
  let left = limits.cells;
  return visible.map((name) => {
    const sheet = book.Sheets[name];
    const cells = sheet === undefined ? [] : cellsOf(sheet, { rows: limits.rows + 1, columns: limits.columns + 1, errors });
    if (cells.length > limits.rows) throw new Refused('too-many-rows', name);
    if (cells.some((row) => row.length > limits.columns && row.slice(limits.columns).some((cell) => cell !== '')))
      throw new Refused('too-many-columns', name);
    left -= cells.reduce((sum, row) => sum + row.length, 0);
    if (left < 0) throw new Refused('too-large');
    return { name, cells };
  });
}

/** The whole mark of the old format: its reader takes anything else for text. */
const oldMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function readBook(request: BookRequest): { sheets: SheetCells[]; leftOut: LeftOut } {
  const { limits } = request;
  if (request.format === 'xls' && oldMark.some((byte, at) => request.bytes[at] !== byte)) throw new Refused('unreadable', 'no mark');
  const slim: Slim =
    request.format === 'zip'
      ? slimBook(request.bytes, limits)
      : { bytes: request.bytes, worksheets: new Map(), parts: [], formulas: 0, macros: false, externalLinks: false };
  const reading: ParsingOptions = {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
    bookVBA: false,
    cellText: false,
    cellNF: true,
    cellDates: true,
    UTC: true,
  };
  const sheetRows = limits.rows + 1;
  const book = read(slim.bytes, { ...reading, sheetRows });
  const hidden = new Set(
    (book.Workbook?.Sheets ?? []).flatMap((sheet, at) => ((sheet.Hidden ?? 0) === 0 ? [] : [book.SheetNames[at] ?? ''])),
  );
  const visible = book.SheetNames.filter((name) => !hidden.has(name));
  const whole = scanInto(book, slim, { visible, sheetRows }) ? book : read(storedZip(slim.parts), { ...reading, sheetRows });
  const { formulas, macros, externalLinks } = slim;
  return { sheets: readSheets(whole, visible, request), leftOut: { hiddenSheets: [...hidden], formulas, macros, externalLinks } };
}

/** Puts the scanned cells of the visible sheets into the book; false where one of them is for the reader of the format. */
function scanInto(book: WorkBook, slim: Slim, { visible, sheetRows }: { visible: readonly string[]; sheetRows: number }): boolean {
  if (slim.worksheets.size === 0) return true;
  const rels = new TextDecoder().decode(slim.parts.find(({ name }) => /^xl\/_rels\/workbook\.xml\.rels$/i.test(name))?.data);
  const parts = sheetParts(book);
  if (parts === null) return false;
  for (const name of visible) {
    const id = sheetId(book, name);
    const target = id === null ? null : targetOf(rels, id);
    const xml = target === null ? undefined : slim.worksheets.get(target);
    const sheet = book.Sheets[name];
    const data = xml === undefined || sheet === undefined ? null : scanSheet(xml, parts, sheetRows);
    if (data === null || sheet === undefined) return false;
    sheet['!data'] = data;
  }
  return true;
}

function readText({ bytes, limits }: BookRequest): { sheets: SheetCells[]; leftOut: LeftOut } {
  const cells = readCsv(decodeText(bytes).replace(/^\ufeff/, ''), limits.rows + 1);
  if (cells.length > limits.rows) throw new Refused('too-many-rows');
  if (cells.some((row) => row.length > limits.columns)) throw new Refused('too-many-columns');
  return { sheets: [{ name: '', cells }], leftOut: { hiddenSheets: [], formulas: 0, macros: false, externalLinks: false } };
}

function answer(request: BookRequest): BookReply {
  try {
    const found = request.format === 'csv' ? readText(request) : readBook(request);
    return { kind: 'book', ...found, peakHeapMb: Math.round(process.memoryUsage().heapUsed / 1e6) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof Refused) return { kind: 'failed', fault: error.fault, detail };
    if (error instanceof UserError) return { kind: 'refused', message: error.message };
    if (error instanceof RangeError) return { kind: 'failed', fault: 'too-large', detail };
    return { kind: 'failed', fault: /password|encrypt/i.test(detail) ? 'password' : 'unreadable', detail };
  }
}

const port = parentPort;
if (port === null) throw new Error('sheet-worker runs as a worker thread only');
// The one sender is read-book.ts.
port.postMessage(answer(workerData as BookRequest));
