import { z } from 'zod';
import { fullBilingualSchema } from '#shared/lib/language.ts';
import { citationSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** Ordered steps, e.g. concept selection → validation → funding → incubation → investment. */
export const processSchema = z.strictObject({
  id: recordIdSchema,
  recordId: recordIdSchema,
  name: fullBilingualSchema,
  stages: z.array(z.strictObject({ ordinal: z.number().int().min(1), name: fullBilingualSchema })).min(2),
  citation: citationSchema,
});
export type Process = z.infer<typeof processSchema>;
