import type { AsOf } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Citation } from '#shared/domain/fact/fact.ts';

/** A pair of text columns as one bilingual value; null when both are. */
export const bilingual = (zh: string | null, en: string | null): Bilingual | null => (zh === null && en === null ? null : { zh, en });

/** Columns of every cited row. */
export interface CitationColumns {
  source_id: string;
  segment_id: string;
  line: number | null;
  raw: string;
}
export const citationOf = (row: CitationColumns): Citation => ({
  sourceId: row.source_id,
  segmentId: row.segment_id,
  line: row.line,
  raw: JSON.parse(row.raw) as string[],
});
export const citationColumns = (citation: Citation): CitationColumns => ({
  source_id: citation.sourceId,
  segment_id: citation.segmentId,
  line: citation.line,
  raw: JSON.stringify(citation.raw),
});
export const asOfOf = (from: string | null, to: string | null, precision: string): AsOf => ({
  from,
  to,
  precision: precision as AsOf['precision'],
});

/** An INSERT for these columns with named parameters. */
export const insertInto = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`;
