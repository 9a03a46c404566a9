import { z } from 'zod';
import { topicSchema } from '#shared/domain/fact/attribute.ts';
import { currencySchema, factSchema, type Fact } from '#shared/domain/fact/fact.ts';
import type { QuantityProblem } from '#shared/domain/quantity/quantity.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { relationTypeSchema } from '#shared/domain/relation/relation.ts';
import { unitIdSchema } from '#shared/domain/unit/unit.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { sourceChoiceSchema } from './source-input.ts';
import { asOfTextSchema, idSchema, lineSchema, reasonSchema, wordsSchema } from './texts.ts';

/** A value as typed: a figure with its unit in one text ("约12.5万㎡"), or words in one language at least. */
export const enteredValueSchema = z.union([
  z.strictObject({
    text: z.string().max(200),
    /** Chosen beside the field; stand in where the text names none. */
    unit: unitIdSchema.optional(),
    currency: currencySchema.optional(),
  }),
  z.strictObject({ words: wordsSchema }),
]);
export type EnteredValue = z.infer<typeof enteredValueSchema>;

export const factInputSchema = z.strictObject({
  recordId: idSchema,
  attributeId: idSchema,
  /** The live fact that the new one takes the place of; null puts it beside the others. */
  replaces: idSchema.nullable(),
  entered: enteredValueSchema,
  asOf: asOfTextSchema,
  polarity: factSchema.shape.polarity,
  baseNote: wordsSchema.nullable(),
  note: wordsSchema.nullable(),
  sensitivity: sensitivitySchema,
  source: sourceChoiceSchema,
  reason: reasonSchema.nullable().optional(),
});
export type FactInput = z.infer<typeof factInputSchema>;

export const readInputSchema = z.strictObject({
  entered: enteredValueSchema,
  attributeId: idSchema,
  /** With these the answer names the live facts that the value would disagree with. */
  recordId: idSchema.optional(),
  replaces: idSchema.nullable().optional(),
  asOf: asOfTextSchema.optional(),
  polarity: factSchema.shape.polarity.optional(),
});
export type ReadInput = z.infer<typeof readInputSchema>;

/** A typed value as the store understands it, shown back before saving; or what to mend. */
export type ValueReading =
  | {
      ok: true;
      value: Pick<Fact, 'value' | 'qualifier' | 'unit' | 'scale' | 'currency'>;
      shown: FullBilingual;
      /** Live facts of the record that say something else for the same time. */
      disagreesWith: string[];
    }
  | { ok: false; problem: QuantityProblem };

export const stillHoldsSchema = z.strictObject({
  factId: idSchema,
  /** The newer time for which it was found true. */
  asOf: z.string().trim().min(1).max(40),
  source: sourceChoiceSchema,
  reason: reasonSchema.nullable().optional(),
});
export type StillHoldsInput = z.infer<typeof stillHoldsSchema>;

export const relationInputSchema = z.strictObject({
  /** Null makes a new tie. */
  id: z.int().min(1).nullable(),
  from: idSchema,
  type: relationTypeSchema,
  to: idSchema,
  source: sourceChoiceSchema,
  /** What the document says in its own words; left out, the names of both ends. */
  words: lineSchema.optional(),
  reason: reasonSchema.nullable().optional(),
});
export type RelationInput = z.infer<typeof relationInputSchema>;

/** A kind of statement of the office's own. */
export const attributeInputSchema = z.strictObject({
  id: idSchema.nullable(),
  name: z.strictObject({ zh: lineSchema, en: lineSchema }),
  topic: topicSchema,
  /** Null for history that cannot go stale. */
  reviewMonths: z.int().min(1).max(240).nullable(),
  reason: reasonSchema.nullable().optional(),
});
export type AttributeInput = z.infer<typeof attributeInputSchema>;
