import { z } from 'zod';
import { asOfSchema } from '#shared/lib/date.ts';
import { bilingualSchema, fullBilingualSchema } from '#shared/lib/language.ts';
import { citationSchema, currencySchema, decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import { ruleSchema } from '#shared/domain/rule/rule.ts';

/** What a clause offers. */
export const offerSchema = z.enum(['grant', 'subsidy', 'investment', 'space', 'service', 'talent', 'approval', 'tax', 'market']);
export type Offer = z.infer<typeof offerSchema>;

/**
 * One promise of an incentive: whom it is for, under which conditions, how much, who decides.
 * `text-needed`: the policy is known by name only, so it never yields a verdict of "fits" nor an amount.
 */
export const clauseSchema = z.strictObject({
  id: recordIdSchema,
  incentiveId: recordIdSchema,
  name: fullBilingualSchema,
  offer: offerSchema,
  status: z.enum(['in-force', 'text-needed', 'ended', 'unknown']),
  /** The rule in our own words. */
  summary: fullBilingualSchema,
  object: bilingualSchema.nullable(),
  conditions: ruleSchema.nullable(),
  /** Null: the source gives no amount. Never zero for "not known". */
  amount: z
    .strictObject({ low: decimalTextSchema.nullable(), high: decimalTextSchema.nullable(), currency: currencySchema, per: fullBilingualSchema.nullable() })
    .nullable(),
  window: bilingualSchema.nullable(),
  office: bilingualSchema.nullable(),
  phone: z.string().nullable(),
  legalBasis: bilingualSchema.nullable(),
  /** The official wording, pasted by the office into its own store; seeds carry none. */
  wording: z.string().nullable(),
  validity: asOfSchema,
  citation: citationSchema,
});
export type Clause = z.infer<typeof clauseSchema>;
