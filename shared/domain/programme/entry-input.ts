import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { idSchema, reasonSchema } from '#shared/domain/editing/texts.ts';
import { entryBodySchema } from './entry.ts';

export const entryInputSchema = z.strictObject({
  /** Null makes a new entry. */
  id: idSchema.nullable(),
  recordId: idSchema,
  onDay: daySchema,
  body: entryBodySchema,
  reason: reasonSchema.nullable().optional(),
});
export type EntryInput = z.infer<typeof entryInputSchema>;
