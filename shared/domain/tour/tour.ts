import { z } from 'zod';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** Longest words for one stop, in characters. */
export const stopWordsLimit = 300;
export const mostStops = 40;

const words = z.strictObject({ zh: z.string().max(stopWordsLimit), en: z.string().max(stopWordsLimit) });

/** One thing a tour stops at, with what staff say there. A figure stands beside its record: the facts to show come first. */
export const tourStopSchema = z.strictObject({
  recordId: recordIdSchema,
  /** Facts of the record that are shown large, in this order; empty takes the telling ones. */
  factIds: z.array(z.string().min(1)).max(4),
  words,
});
export type TourStop = z.infer<typeof tourStopSchema>;

export const tourGroups = ['scheme', 'sector', 'district'] as const;
export const tourGroupSchema = z.enum(tourGroups);
export type TourGroup = z.infer<typeof tourGroupSchema>;

/** A walk through parks, figures, programmes and signed projects in a saved order. */
export const tourSchema = z.strictObject({
  id: recordIdSchema,
  group: tourGroupSchema,
  name: z.strictObject({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(80) }),
  /** False keeps it off the stand. */
  shown: z.boolean(),
  stops: z
    .array(tourStopSchema)
    .max(mostStops)
    .refine((stops) => new Set(stops.map((stop) => stop.recordId)).size === stops.length, '同一站出现了两次。A stop stands twice.'),
});
export type Tour = z.infer<typeof tourSchema>;

/** A tour as the office edits it: `own` once it was saved, else made from the store and never out of date. */
export interface TourView extends Tour {
  own: boolean;
}
