import { z } from 'zod';
import { amountSchema } from '#shared/domain/amount/amount.ts';
import { asOfSchema } from '#shared/lib/date.ts';
import { bilingualSchema, fullBilingualSchema } from '#shared/lib/language.ts';
import { citationSchema, currencySchema, decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import { ruleSchema } from '#shared/domain/rule/rule.ts';
import { versionSchema } from '#shared/domain/rule/version.ts';

/** What a clause offers. */
export const offerSchema = z.enum(['grant', 'subsidy', 'investment', 'space', 'service', 'talent', 'approval', 'tax', 'market']);

/** A limit that several clauses share by naming it; in the currency of the clause's amount. */
export const sharedCapSchema = z.strictObject({ id: z.string().min(1), at: decimalTextSchema, text: fullBilingualSchema });
export type SharedCap = z.infer<typeof sharedCapSchema>;

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
    .strictObject({
      /** Bounds as the source prints them. */
      low: decimalTextSchema.nullable(),
      high: decimalTextSchema.nullable(),
      currency: currencySchema,
      per: fullBilingualSchema.nullable(),
      /** How the amount is reckoned from the investor's figures; it goes before the printed bounds. */
      formula: amountSchema.optional(),
    })
    .nullable(),
  window: bilingualSchema.nullable(),
  office: bilingualSchema.nullable(),
  phone: z.string().nullable(),
  legalBasis: bilingualSchema.nullable(),
  /** The official wording, pasted by the office into its own store; seeds carry none. */
  wording: z.string().nullable(),
  validity: asOfSchema,
  citation: citationSchema,
  /** Clauses of one group exclude one another: a firm may have one of them. */
  group: z.string().min(1).nullable().optional(),
  /** The only clauses this one may be had together with; null or left out: the source does not restrict it. */
  stacksWith: z.array(recordIdSchema).nullable().optional(),
  /** Clauses this one may not be had together with, in whichever of the two it is written. */
  excludes: z.array(recordIdSchema).optional(),
  cap: sharedCapSchema.nullable().optional(),
  /** Left out: the first wording, without dates. */
  version: versionSchema.optional(),
});
export type Clause = z.infer<typeof clauseSchema>;
