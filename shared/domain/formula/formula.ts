import { z } from 'zod';
import { fullBilingualSchema } from '#shared/lib/language.ts';
import { citationSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** How a measure is computed. Variables that no source gives stay unknown; nothing is filled in. */
export const formulaSchema = z.strictObject({
  id: recordIdSchema,
  recordId: recordIdSchema,
  expression: z.string().min(1),
  variables: z.array(z.strictObject({ symbol: z.string().min(1), name: fullBilingualSchema, defined: z.boolean() })).min(1),
  citation: citationSchema,
});
export type Formula = z.infer<typeof formulaSchema>;
