import { z } from 'zod';
import { daySchema, type Day } from '#shared/lib/date.ts';
import { bilingualSchema } from '#shared/lib/language.ts';
import { sourceChoiceSchema } from '#shared/domain/editing/source-input.ts';
import { idSchema, lineSchema, reasonSchema, wordsSchema } from '#shared/domain/editing/texts.ts';
import { citationSchema, gradeSchema } from '#shared/domain/fact/fact.ts';

/** Whose promise it is: the office's, or the investor's. */
export const sides = ['ours', 'theirs'] as const;
export const sideSchema = z.enum(sides);
export type Side = z.infer<typeof sideSchema>;

/** What one side of a project promised to do, by when, and when it was done. Unknown days are null, never today. */
export const commitmentSchema = z.strictObject({
  id: z.string().min(1),
  recordId: z.string().min(1),
  side: sideSchema,
  words: bilingualSchema,
  /** Who answers for it; null where nobody is named. */
  who: z.string().nullable(),
  dueOn: daySchema.nullable(),
  doneOn: daySchema.nullable(),
  grade: gradeSchema,
  citation: citationSchema,
});
export type Commitment = z.infer<typeof commitmentSchema>;

export const commitmentInputSchema = z.strictObject({
  /** Null makes a new one. */
  id: idSchema.nullable(),
  recordId: idSchema,
  side: sideSchema,
  words: wordsSchema,
  who: lineSchema.max(80).nullable(),
  dueOn: daySchema.nullable(),
  doneOn: daySchema.nullable(),
  /** Left out, the source stays as it is; a new one needs it. */
  source: sourceChoiceSchema.optional(),
  reason: reasonSchema.nullable().optional(),
});
export type CommitmentInput = z.infer<typeof commitmentInputSchema>;

/** Due before this day and not done by it. */
export const isOverdueOn = ({ dueOn, doneOn }: Pick<Commitment, 'dueOn' | 'doneOn'>, day: Day): boolean =>
  dueOn !== null && dueOn < day && (doneOn === null || doneOn > day);
