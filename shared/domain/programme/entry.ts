import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { idSchema, lineSchema, paragraphSchema } from '#shared/domain/editing/texts.ts';
import { dimensions, headings } from './entry-parts.ts';

const score = z.int().min(0).max(5).nullable();
const count = z.int().min(0).max(10_000_000).nullable();

/** Scores from 0 to 5; null is not scored. */
export const assessmentSchema = z.strictObject({
  kind: z.literal('assessment'),
  scores: z.strictObject(Object.fromEntries(dimensions.map((id) => [id, score])) as Record<(typeof dimensions)[number], typeof score>),
  /** What is done about the weakest link. */
  action: paragraphSchema.nullable(),
  note: paragraphSchema.nullable(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

const heading = z.strictObject({ state: z.enum(['empty', 'draft', 'done']), text: paragraphSchema.nullable() });
/** The plan by which a consortium is filed, heading by heading. */
export const filingSchema = z.strictObject({
  kind: z.literal('filing'),
  year: z.int().min(2000).max(2100),
  headings: z.strictObject(Object.fromEntries(headings.map((id) => [id, heading])) as Record<(typeof headings)[number], typeof heading>),
  filedOn: daySchema.nullable(),
});
export type Filing = z.infer<typeof filingSchema>;

/** How far a project came along the steps of a process. */
export const trackSchema = z.strictObject({
  kind: z.literal('track'),
  processId: idSchema,
  centreId: idSchema.nullable(),
  steps: z.array(z.strictObject({ ordinal: z.int().min(1), reachedOn: daySchema })).max(30),
  note: paragraphSchema.nullable(),
});
export type Track = z.infer<typeof trackSchema>;

/** One session of an event; what was not counted is null. */
export const sessionSchema = z.strictObject({
  kind: z.literal('session'),
  title: lineSchema,
  buyersMet: count,
  leads: count,
  note: paragraphSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** What an officer enters on the page of a programme. It is the office's own note and internal. */
export const entryBodySchema = z.discriminatedUnion('kind', [assessmentSchema, filingSchema, trackSchema, sessionSchema]);
export type EntryBody = z.infer<typeof entryBodySchema>;
export type EntryKind = EntryBody['kind'];

export interface Entry {
  id: string;
  recordId: string;
  /** The day it was true: of the assessment, of the filing, of the session. */
  onDay: string;
  body: EntryBody;
}
