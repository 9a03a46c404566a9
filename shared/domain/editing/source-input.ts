import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { languageSchema } from '#shared/lib/language.ts';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { sourceSchema } from '#shared/domain/source/source.ts';
import { idSchema, lineSchema, namedSchema, reasonSchema, wordsSchema } from './texts.ts';

/** An item of a document. Lines matter only where the document came as a text file. */
export const segmentInputSchema = z.strictObject({
  id: idSchema.nullable(),
  title: namedSchema,
  lineFrom: z.int().min(1),
  lineTo: z.int().min(1),
  publishedOn: daySchema.nullable(),
  publisher: namedSchema.nullable(),
});

/** A document as an officer writes it down. File, hash and pack of a document that has them stay untouched. */
export const sourceInputSchema = z.strictObject({
  id: idSchema.nullable(),
  title: namedSchema,
  language: languageSchema,
  publisher: namedSchema.nullable(),
  publishedOn: daySchema.nullable(),
  grade: gradeSchema,
  weight: sourceSchema.shape.weight,
  note: wordsSchema.nullable(),
  /** In their order; an empty list stands for the document as one item. */
  segments: z.array(segmentInputSchema).max(500),
  reason: reasonSchema.nullable().optional(),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

/** A document named beside the fact it carries; it becomes a source of one item. */
export const newSourceSchema = z.strictObject({
  title: namedSchema,
  language: languageSchema,
  publisher: namedSchema.nullable(),
  publishedOn: daySchema.nullable(),
  /** `note` is chosen through the officer's own note. */
  grade: z.enum(['law', 'official', 'media']),
});
export type NewSource = z.infer<typeof newSourceSchema>;

const raw = z.array(lineSchema).max(20).optional();

/** Where a statement stands: the officer's own note, an item of a known document, or a document new to the store. */
export const sourceChoiceSchema = z.union([
  z.strictObject({ note: z.literal(true) }),
  z.strictObject({
    sourceId: idSchema,
    segmentId: idSchema,
    line: z.int().min(1).nullable(),
    /** Literal words of the document; left out, what the officer typed stands in. */
    raw,
  }),
  z.strictObject({ newSource: newSourceSchema, raw }),
]);
export type SourceChoice = z.infer<typeof sourceChoiceSchema>;
