import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { writesSoFar } from '#main/repos/exchange-repo.ts';
import { applyImport, type AppliedImport } from '#main/services/exchange/apply-import.ts';
import { dryRun, type PlannedImport } from '#main/services/exchange/dry-run.ts';
import { readImportFile } from '#main/services/exchange/import-file.ts';
import type { Database } from '#main/store/database.ts';
import type { ImportChoices } from '#shared/domain/exchange/outcome.ts';
import { testClock } from './core.ts';

export type Row = (string | number | null)[];

/** The bytes of a workbook made of these sheets, as another program writes it. */
export function bookBytes(sheets: Record<string, Row[] | WorkSheet>, options: { hidden?: string[]; type?: BookType } = {}): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, Array.isArray(rows) ? utils.aoa_to_sheet(rows) : rows, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: options.hidden?.includes(name) === true ? 1 : 0 })) };
  // The library answers an ArrayBuffer for this type.
  return new Uint8Array(write(book, { type: 'array', bookType: options.type ?? 'xlsx', compression: true }) as ArrayBuffer);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface SheetFile {
  name: string;
  bytes: Uint8Array;
}

export async function tryImport(db: Database, { name, bytes }: SheetFile, choices: ImportChoices): Promise<PlannedImport> {
  return dryRun(db, await readImportFile(name, bytes), { choices });
}

export async function doImport(db: Database, file: SheetFile, choices: ImportChoices): Promise<AppliedImport> {
  const writesAtPlan = writesSoFar(db);
  return applyImport(db, await tryImport(db, file, choices), { at: testClock.now(), writesAtPlan });
}

/** Lines as `[line, outcome, first reason]`, for one comparison. */
export const outcomesOf = ({ plan }: PlannedImport): [number, string, string][] =>
  plan.lines.map(({ line, outcome, reasons }) => [line, outcome, reasons[0]?.zh ?? '']);
