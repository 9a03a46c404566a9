import { z } from 'zod';
import { enteredValueSchema } from '#shared/domain/editing/fact-input.ts';
import { newSourceSchema } from '#shared/domain/editing/source-input.ts';
import { asOfTextSchema, idSchema, namedSchema, reasonSchema, wordsSchema } from '#shared/domain/editing/texts.ts';
import { factSchema } from '#shared/domain/fact/fact.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import { documentLimits } from './limits.ts';

/** A record the text names and the store does not have; facts refer to it by `key` until it is written. */
export const namedRecordSchema = z.strictObject({
  key: z.string().regex(/^new-\d+$/),
  kind: recordKindSchema,
  class: z.string().min(1).max(60),
  name: namedSchema,
  districtId: idSchema.nullable(),
});
export type NamedRecord = z.infer<typeof namedRecordSchema>;

/** A statement of the text as the officer accepted it, corrected where needed. */
export const acceptedFactSchema = z.strictObject({
  line: z.int().min(1).max(documentLimits.lines),
  /** The words of the line that carry it. */
  raw: z.string().min(1).max(400),
  /** Of the store, or the key of a record named here. */
  recordId: idSchema,
  attributeId: idSchema,
  entered: enteredValueSchema,
  asOf: asOfTextSchema,
  polarity: factSchema.shape.polarity,
  baseNote: wordsSchema.nullable(),
  note: wordsSchema.nullable(),
});
export type AcceptedFact = z.infer<typeof acceptedFactSchema>;

/** A reviewed text: the document it becomes and what was accepted of it. */
export const reviewedTextSchema = z.strictObject({
  document: newSourceSchema,
  lines: z.array(z.string().max(documentLimits.lineLength)).min(1).max(documentLimits.lines),
  sensitivity: sensitivitySchema,
  newRecords: z.array(namedRecordSchema).max(200),
  facts: z.array(acceptedFactSchema).max(2000),
  reason: reasonSchema.nullable().optional(),
});
export type ReviewedText = z.infer<typeof reviewedTextSchema>;
