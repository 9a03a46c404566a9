import type { z } from 'zod';
import { factInputSchema } from '#shared/domain/editing/fact-input.ts';
import { idSchema } from '#shared/domain/editing/texts.ts';

/** A value for a symbol of a measure's formula, or, without a symbol, a measured value of the measure itself. */
export const measuredInputSchema = factInputSchema
  .pick({ entered: true, asOf: true, baseNote: true, sensitivity: true, source: true, replaces: true, reason: true })
  .extend({
    measureId: idSchema,
    symbol: idSchema.nullable(),
    /** Needed for a symbol that has one value for each sector. */
    sectorId: idSchema.nullable(),
  });
export type MeasuredInput = z.infer<typeof measuredInputSchema>;
