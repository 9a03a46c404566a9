import { z } from 'zod';
import { asOfSchema } from '#shared/lib/date.ts';
import { bilingualSchema } from '#shared/lib/language.ts';
import { recordIdSchema, sensitivitySchema } from '#shared/domain/record/record.ts';

/** How the printed figure bounds the true one. `over` and `nearly` are bounds, never exact values. */
export const qualifierSchema = z.enum(['exact', 'over', 'nearly', 'about', 'at-least', 'at-most', 'range']);
export type Qualifier = z.infer<typeof qualifierSchema>;

export const currencySchema = z.enum(['CNY', 'USD', 'EUR']);
export type Currency = z.infer<typeof currencySchema>;

/** Weight of the evidence, strongest first. `note` is the officer's own. */
export const gradeSchema = z.enum(['law', 'official', 'media', 'note']);
export type Grade = z.infer<typeof gradeSchema>;

/** Exact decimal text, e.g. `357.4`. Money and measures never become floating point on the way. */
export const decimalTextSchema = z.string().regex(/^-?\d+(\.\d+)?$/, 'a plain decimal number');

/** A value as printed (`number`, or `min` and `max` of a range), or as words; `base` is number × scale, exact. */
export const factValueSchema = z.strictObject({
  number: decimalTextSchema.nullable(),
  min: decimalTextSchema.nullable(),
  max: decimalTextSchema.nullable(),
  text: bilingualSchema.nullable(),
  base: decimalTextSchema.nullable(),
});

/** Where a fact stands: document, item within it, line, and the literal words that carry it. */
export const citationSchema = z.strictObject({
  sourceId: z.string().min(1),
  segmentId: z.string().min(1),
  line: z.number().int().min(1).nullable(),
  raw: z.array(z.string().min(1)).min(1),
});
export type Citation = z.infer<typeof citationSchema>;

/** Everything claimed about a record. Never changed in place: a new value is a new fact. */
export const factSchema = z.strictObject({
  id: z.string().min(1),
  recordId: recordIdSchema,
  attributeId: z.string().min(1),
  value: factValueSchema,
  qualifier: qualifierSchema,
  unit: z.string().nullable(),
  /** Multiplier of the printed number, e.g. `100000000` for 亿. */
  scale: decimalTextSchema,
  currency: currencySchema.nullable(),
  /** The denominator of a ratio or what a total leaves out. */
  baseNote: bilingualSchema.nullable(),
  asOf: asOfSchema,
  polarity: z.enum(['actual', 'target', 'forecast']),
  certainty: z.enum(['stated', 'derived', 'ambiguous']),
  grade: gradeSchema,
  sensitivity: sensitivitySchema,
  citation: citationSchema,
  note: bilingualSchema.nullable(),
  /** Facts a derived figure was computed from. */
  inputs: z.array(z.string()),
  supersededBy: z.string().nullable(),
});
export type Fact = z.infer<typeof factSchema>;
