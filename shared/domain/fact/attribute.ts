import { z } from 'zod';
import { fullBilingualSchema } from '#shared/lib/language.ts';

/** What a fact is about; groups facts on record pages and in packets. */
export const topics = [
  'position',
  'scale',
  'space',
  'industry',
  'innovation',
  'money',
  'support',
  'people',
  'service',
  'living',
  'transport',
  'plan',
  'history',
] as const;
export const topicSchema = z.enum(topics);
export type Topic = z.infer<typeof topicSchema>;

/** A kind of statement, e.g. "resident firms". One attribute, one meaning, one label in each language. */
export const attributeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: fullBilingualSchema,
  topic: topicSchema,
  /** Months after the as-of date at which a fact is due for renewal; null for history that cannot go stale. */
  reviewMonths: z.number().int().positive().nullable(),
});
export type Attribute = z.infer<typeof attributeSchema>;
