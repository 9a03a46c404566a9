import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { bilingualSchema, fullBilingualSchema, languageSchema } from '#shared/lib/language.ts';
import { gradeSchema, type Grade } from '#shared/domain/fact/fact.ts';

/** An item of a document. One file can hold many items, each with its own title and dates. */
export const segmentSchema = z.strictObject({
  id: z.string().min(1),
  ordinal: z.number().int().min(1),
  lineFrom: z.number().int().min(1),
  lineTo: z.number().int().min(1),
  title: bilingualSchema,
  /** The day printed on the item; says when the page was published, not when its statements were true. */
  publishedOn: daySchema.nullable(),
  publisher: bilingualSchema.nullable(),
});
export type Segment = z.infer<typeof segmentSchema>;

/** The document that every officer's own note stands in; it is always the same and not edited. */
export const officeNoteId = 'office-note';

/** A source document. The officer's own note is a document too. */
export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  file: z.string().min(1).nullable(),
  title: bilingualSchema,
  language: languageSchema,
  publisher: bilingualSchema.nullable(),
  publishedOn: daySchema.nullable(),
  grade: gradeSchema,
  /** How far an officer should lean on it. */
  weight: z.enum(['high', 'medium', 'low']),
  note: bilingualSchema.nullable(),
  /** The pack this source came with, e.g. `statutory`; null for the office's own. A pack can be left out of matching. */
  pack: z.string().min(1).nullable().default(null),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  segments: z.array(segmentSchema).min(1),
});
export type Source = z.infer<typeof sourceSchema>;

/** How far an officer leans on a document of a grade, where nobody has weighed it. */
export const weightOfGrade = { law: 'high', official: 'high', media: 'medium', note: 'low' } as const satisfies Record<
  Grade,
  Source['weight']
>;

/** A body of sources with the day on which it was last checked against the official texts. */
export const packSchema = z.strictObject({ id: z.string().min(1), checkedOn: daySchema, name: fullBilingualSchema });
export type Pack = z.infer<typeof packSchema>;
