import { z } from 'zod';
import { fullBilingualSchema } from '#shared/lib/language.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** Facts that disagree, kept side by side until an officer chooses; the choice never deletes the other. */
export const conflictSchema = z.strictObject({
  id: recordIdSchema,
  type: z.enum(['arithmetic', 'base', 'date', 'name', 'bounds', 'sources']),
  note: fullBilingualSchema,
  factIds: z.array(z.string()).min(1),
  chosenFactId: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;
