import { z } from 'zod';
import { citationSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** `distinct-from` keeps look-alike names apart; `same-as` needs a source that prints both names. */
export const relationTypes = [
  'located-in',
  'part-of',
  'focuses-on',
  'led-by',
  'member-of',
  'hosts',
  'funded-by',
  'signed-with',
  'partner-of',
  'offers',
  'covers',
  'takes-part-in',
  'same-as',
  'may-be-same-as',
  'distinct-from',
] as const;
export const relationTypeSchema = z.enum(relationTypes);
export type RelationType = z.infer<typeof relationTypeSchema>;

/** A directed, sourced tie between two records. */
export const relationSchema = z.strictObject({
  from: recordIdSchema,
  type: relationTypeSchema,
  to: recordIdSchema,
  certainty: z.enum(['stated', 'derived', 'ambiguous']),
  citation: citationSchema,
});
export type Relation = z.infer<typeof relationSchema>;
