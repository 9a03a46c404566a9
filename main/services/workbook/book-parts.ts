import type { WorkBook } from '@e965/xlsx';
import { z } from 'zod';
import type { SheetParts } from './scan-sheet.ts';

/** What the reader of the format tells of a book beyond its published type. */
const bookSchema = z.object({
  Strings: z.array(z.looseObject({ t: z.string().optional() })).default([]),
  Styles: z.looseObject({ CellXf: z.array(z.looseObject({ numFmtId: z.number().default(0) })).default([]) }).default({ CellXf: [] }),
  SSF: z.record(z.string(), z.string()).default({}),
  Workbook: z.looseObject({
    WBProps: z.looseObject({ date1904: z.boolean().optional() }).optional(),
    Sheets: z.array(z.looseObject({ name: z.string(), id: z.string().optional() })).default([]),
  }),
});

/** The shared strings and number formats of a book; null where its dates count from another day or its parts are not as expected. */
export function sheetParts(book: WorkBook): SheetParts | null {
  const read = bookSchema.safeParse(book);
  if (!read.success || read.data.Workbook.WBProps?.date1904 === true) return null;
  const { Strings, Styles, SSF } = read.data;
  return {
    strings: Strings.map(({ t }) => t ?? ''),
    formats: Styles.CellXf.map(({ numFmtId }) => SSF[String(numFmtId)] ?? 'General'),
  };
}

/** The relation by which a book names the part of one of its sheets. */
export function sheetId(book: WorkBook, name: string): string | null {
  const read = bookSchema.shape.Workbook.safeParse(book.Workbook);
  return read.success ? (read.data.Sheets.find((sheet) => sheet.name === name)?.id ?? null) : null;
}

/** The part a relation leads to, as its name in the zip in lower case. */
export function targetOf(rels: string, id: string): string | null {
  for (const [tag] of rels.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!tag.includes(`Id="${id}"`)) continue;
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1];
    if (target === undefined) return null;
    return (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
  }
  return null;
}
