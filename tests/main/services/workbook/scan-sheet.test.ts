import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { sheetId, sheetParts, targetOf } from '#main/services/workbook/book-parts.ts';
import { cellsOf } from '#main/services/workbook/cell-text.ts';
import { scanSheet } from '#main/services/workbook/scan-sheet.ts';
import { unpack, zipEntries } from '#main/services/workbook/zip-parts.ts';

const reading = {
  type: 'array',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellDates: true,
  UTC: true,
} as const;
const bounds = { rows: 10_000, columns: 300, errors: false };

function partOf(bytes: Uint8Array, name: string): string {
  const entry = (zipEntries(bytes) ?? []).find((candidate) => candidate.name.toLowerCase() === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return new TextDecoder().decode(unpack(bytes, entry));
}

/** The texts as the scan gives them, null where it leaves the sheet to the library, and as the library gives them. */
function both(bytes: Uint8Array): { scanned: string[][] | null; library: string[][] } {
  const book = read(bytes, reading);
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  const parts = sheetParts(book);
  const target = targetOf(partOf(bytes, 'xl/_rels/workbook.xml.rels'), sheetId(book, name) ?? '');
  if (sheet === undefined || parts === null || target === null) throw new Error('no sheet');
  const library = cellsOf(sheet, bounds);
  const data = scanSheet(partOf(bytes, target), parts, bounds.rows);
  return { scanned: data === null ? null : cellsOf({ ...sheet, '!data': data }, bounds), library };
}

function bookOf(cells: (CellObject | null)[][], more: Partial<WorkSheet> = {}): WorkBook {
  const sheet: WorkSheet = { ...utils.aoa_to_sheet([['']]), ...more };
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries()) if (cell !== null) sheet[utils.encode_cell({ r, c })] = cell;
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, cells.length - 1), c: 12 } });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表');
  return book;
}
const bytesOf = (book: WorkBook, bookSST: boolean): Uint8Array =>
  // The library's type for this output is `any`.
  new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST, cellDates: false }) as ArrayBuffer);

const cell = fc.oneof<fc.Arbitrary<CellObject | null>[]>(
  fc.constant(null),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((v): CellObject => ({ t: 's', v: v.replace(/[\u0000-\u0008\u000b-\u001f\r\uFFFE\uFFFF]/g, '') })),
  fc.constantFrom('R&D <1>', '"引号"', ' 前后空白 ', '多\n行', '=1+1', '_x000a_').map((v): CellObject => ({ t: 's', v })),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((v): CellObject => ({ t: 'n', v })),
  fc.integer({ min: 0, max: 60_000 }).map((v): CellObject => ({ t: 'n', v, z: 'yyyy-mm-dd' })),
  fc.integer({ min: 100, max: 60_000 }).map((v): CellObject => ({ t: 'n', v: v + 0.5, z: 'yyyy"年"m"月"' })),
  fc.double({ min: 0, max: 2, noNaN: true }).map((v): CellObject => ({ t: 'n', v, z: '0.0%' })),
  fc.integer({ min: 0, max: 999 }).map((v): CellObject => ({ t: 'n', v, z: '000000' })),
  fc.boolean().map((v): CellObject => ({ t: 'b', v })),
  fc.constant<CellObject>({ t: 'n', v: 7, f: '3+4' }),
  fc.constant<CellObject>({ t: 'e', v: 0x2a }),
);

describe('the scan of a worksheet', () => {
  it('gives what the library gives, or leaves the sheet to it', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), fc.boolean(), (cells, shared) => {
        const { scanned, library } = both(bytesOf(bookOf(cells), shared));
        if (scanned === null) return;
        plain += 1;
        expect(scanned).toEqual(library);
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeGreaterThan(60);
  });

  it('reads a plain sheet of each kind itself', () => {
    const cells: CellObject[][] = [
      [
        { t: 's', v: '园区' },
        { t: 's', v: 'R&D' },
      ],
      [
        { t: 'n', v: 12.5 },
        { t: 'n', v: 45_000, z: 'yyyy-mm-dd' },
      ],
    ];
    for (const shared of [true, false]) {
      const { scanned, library } = both(bytesOf(bookOf(cells, { '!merges': [utils.decode_range('A1:A2')] }), shared));
      expect(scanned).toEqual(library);
    }
    const own = both(workbookBytes({ sheet: '表', columns: [{ title: '园区', width: 10 }], rows: [['紫竹'], ['']] }));
    expect(own.scanned).toEqual(own.library);
    expect(own.scanned).not.toBeNull();
  });

  it.each([
    ['no cells at all', '<worksheet><dimension ref="A1"/></worksheet>'],
    ['a rich text', '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row></sheetData></worksheet>'],
    ['a cell without its place', '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>'],
    ['a cell in another row', '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>'],
    ['rows out of order', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ['a shared string that is not there', '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData/></worksheet>'],
  ])('leaves to the library %s', (_what, xml) => {
    expect(scanSheet(xml, { strings: ['x'], formats: ['General'] }, 10)).toBeNull();
  });
});
