import { z } from 'zod';
import { currencySchema, decimalTextSchema, qualifierSchema } from '#shared/domain/fact/fact.ts';
import { unitIdSchema, type UnitId } from '#shared/domain/unit/unit.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

/**
 * A figure as a fact keeps it: `number`, or `min` and `max` of a range, as printed; `base` is number × scale, exact, and null
 * for a range. `unit` is null only for a figure that has none.
 */
export const quantitySchema = z.strictObject({
  value: z.strictObject({
    number: decimalTextSchema.nullable(),
    min: decimalTextSchema.nullable(),
    max: decimalTextSchema.nullable(),
    base: decimalTextSchema.nullable(),
  }),
  qualifier: qualifierSchema,
  unit: unitIdSchema.nullable(),
  /** Multiplier of the printed number, e.g. `100000000` for 亿. */
  scale: decimalTextSchema,
  currency: currencySchema.nullable(),
});
export type Quantity = z.infer<typeof quantitySchema>;

/** What the place of the text says about it: the field, the heading of the column, the kind of statement. */
export const quantityHintSchema = z.strictObject({
  /** The usual unit of this kind of statement stands in where the text names none; another unit in the text is taken as written. */
  attributeId: z.string().optional(),
  /** Stands in where the text names none, and settles 家 and 个; a unit of another kind in the text is a problem. */
  unit: unitIdSchema.optional(),
  currency: currencySchema.optional(),
  /** The scale of a heading such as “（亿元）”: holds only for a bare number. */
  scale: decimalTextSchema.optional(),
});
export type QuantityHint = z.infer<typeof quantityHintSchema>;

export type QuantityProblemCode =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'vague'
  | 'strictly-less'
  | 'two-qualifiers'
  | 'qualified-range'
  | 'range-order'
  | 'range-units'
  | 'separators'
  | 'ambiguous-number'
  | 'ambiguous-m'
  | 'date'
  | 'no-unit'
  | 'which-unit'
  | 'unknown-unit'
  | 'wrong-kind'
  | 'unknown-currency'
  | 'two-currencies'
  | 'several';

/** Why a text is not taken as a figure, and what to mend; `choices` are the units it may mean. */
export interface QuantityProblem {
  code: QuantityProblemCode;
  message: FullBilingual;
  choices: UnitId[];
}
export type QuantityReading = { ok: true; quantity: Quantity } | { ok: false; problem: QuantityProblem };
