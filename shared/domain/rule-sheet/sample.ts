import { z } from 'zod';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { ClauseMatch } from '#shared/domain/match/match.ts';
import { currencySchema, decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** What a clause answers to an investor, as far as an officer holds it fixed. */
export const answerSchema = z.strictObject({
  verdict: z.enum(['fits', 'does-not-fit', 'cannot-tell']),
  amount: z.strictObject({ low: decimalTextSchema, base: decimalTextSchema, high: decimalTextSchema, currency: currencySchema }).nullable(),
  /** Why an amount that the clause gives has no figure. */
  open: z.enum(['unknown', 'by-negotiation']).nullable(),
});
export type SampleAnswer = z.infer<typeof answerSchema>;

/** What rules read of a card, and nothing that tells who the investor is. */
export const sampleProfileSchema = investorProfileSchema.omit({
  name: true,
  disclosed: true,
  people: true,
  questions: true,
  language: true,
  notes: true,
});

/** A kept answer: the card as it was then, so that a later change of the card does not change the test. */
export const ruleSampleSchema = z.strictObject({
  clauseId: recordIdSchema,
  /** The investor's id, or one of its own for a sample that came with a pack. */
  sampleId: z.string().min(1).max(120),
  profile: sampleProfileSchema,
  /** Districts of the site it is judged for; null: not chosen. */
  districts: z.array(recordIdSchema).max(20).nullable(),
  expected: answerSchema,
});
export type RuleSample = z.infer<typeof ruleSampleSchema>;

const kept = [
  'homeCountry',
  'sectors',
  'projectKind',
  'investment',
  'annualRevenue',
  'rdSharePercent',
  'foundedYear',
  'registeredDistrict',
  'qualifications',
  'landMu',
  'floorAreaM2',
  'headcount',
  'needs',
  'start',
] as const satisfies readonly (keyof InvestorProfile)[];

/** The card cut to what rules read, under the name given. */
export const sampleProfile = (profile: InvestorProfile, codeName: string): RuleSample['profile'] =>
  sampleProfileSchema.parse({
    codeName,
    ...Object.fromEntries(kept.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]]]))),
  });

/** A match cut to what is held fixed. */
export const answerOf = ({ verdict, amount, amountOpen }: Pick<ClauseMatch, 'verdict' | 'amount' | 'amountOpen'>): SampleAnswer => ({
  verdict,
  amount: amount === null ? null : { low: amount.low, base: amount.base, high: amount.high, currency: amount.currency },
  open: amountOpen?.reason ?? null,
});

export function sameAnswer(a: SampleAnswer, b: SampleAnswer): boolean {
  const figures = ({ amount }: SampleAnswer): string =>
    amount === null ? '' : [amount.low, amount.base, amount.high, amount.currency].join(' ');
  return a.verdict === b.verdict && a.open === b.open && figures(a) === figures(b);
}
