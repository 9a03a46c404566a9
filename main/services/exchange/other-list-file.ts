import { csvBytes } from '#main/export/sheet/csv.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import type { Database } from '#main/store/database.ts';
import type { ExportFormat } from '#shared/domain/exchange/export-list.ts';
import { listColumns, listNames, type OtherList } from '#shared/domain/exchange/list-columns.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import { listRows } from './list-rows.ts';

export interface OtherListRequest {
  list: OtherList;
  format: ExportFormat;
  language: Language;
  audience: Sensitivity;
  today: Day;
}

/** The file of a list beside the registers, with source, grade and date of what it holds. */
export function otherListFile(db: Database, request: OtherListRequest): { bytes: Uint8Array; rows: number } {
  const { list, format, language, today } = request;
  const found = listRows(db, list, request);
  const columns = Object.entries(listColumns[list]);
  const headings = columns.map(([, { name }]) => name[language]);
  const rows = found.map((row) => columns.map(([key]) => row[key] ?? ''));
  if (format === 'json') {
    const document = { list, exportedOn: today, rows: found };
    return { bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`), rows: rows.length };
  }
  if (format === 'csv') return { bytes: csvBytes([headings, ...rows]), rows: rows.length };
  return {
    bytes: workbookBytes({
      sheet: listNames[list][language],
      columns: columns.map(([, { name, width }]) => ({ title: name[language], width })),
      rows,
    }),
    rows: rows.length,
  };
}
