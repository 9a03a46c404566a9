import { z } from 'zod';

/** Columns of a register that are not facts. */
export const recordColumns = ['id', 'nameZh', 'nameEn', 'aliases', 'class', 'district', 'parent', 'status', 'sensitivity'] as const;
export type RecordColumn = (typeof recordColumns)[number];

/** Columns that speak of every fact of their line, unless a fact has a column of its own for it. */
export const lineColumns = ['source', 'asOf', 'grade'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** What a column beside a fact's value says of it. */
export const factParts = ['fact', ...lineColumns] as const;
export type FactPart = (typeof factParts)[number];

/**
 * What a column of a sheet means: a column of the register, a word on the whole line, one of the facts of an attribute with
 * its parts, or nothing. `nth` counts the facts that one record has of one attribute.
 */
export type ColumnMeaning =
  | { type: 'record'; column: RecordColumn }
  | { type: 'line'; column: LineColumn }
  | { type: 'fact'; part: FactPart; attributeId: string; nth: number }
  | { type: 'skip' };

const factKey = /^(fact|source|asOf|grade):([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([2-9]|[1-9]\d))?$/;

/** Reads `nameZh`, `asOf`, `fact:floor-area`, `source:floor-area#2` or `skip`; null for anything else. */
export function readKey(key: string): ColumnMeaning | null {
  if (key === 'skip') return { type: 'skip' };
  const column = recordColumns.find((name) => name === key);
  if (column !== undefined) return { type: 'record', column };
  const line = lineColumns.find((name) => name === key);
  if (line !== undefined) return { type: 'line', column: line };
  const [, partWord, attributeId, nth] = factKey.exec(key) ?? [];
  const part = factParts.find((name) => name === partWord);
  return part === undefined || attributeId === undefined ? null : { type: 'fact', part, attributeId, nth: Number(nth ?? '1') };
}

/** The key of a fact's column, as mappings are written and kept. */
export const keyOfFact = (part: FactPart, attributeId: string, nth: number): string =>
  `${part}:${attributeId}${nth === 1 ? '' : `#${nth}`}`;

export const columnKeySchema = z
  .string()
  .max(120)
  .refine(
    (key) => readKey(key) !== null,
    'a column of the register, fact:ATTRIBUTE, asOf:ATTRIBUTE, source:ATTRIBUTE, grade:ATTRIBUTE or skip',
  );

/** Heading as it stands in the sheet → what it means. */
export const mappingSchema = z.record(z.string().max(300), columnKeySchema);
export type Mapping = z.infer<typeof mappingSchema>;
