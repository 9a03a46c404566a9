import { z } from 'zod';
import { Exact } from '#shared/lib/decimal.ts';
import { fullBilingualSchema, type FullBilingual } from '#shared/lib/language.ts';

const questionSchema = z.templateLiteral(['question:', z.string()]);
const moneyFields = z.enum(['investment', 'annualRevenue']);
const countFields = z.enum(['headcount', 'landMu', 'floorAreaM2']);
const [moneyFieldSchema, countFieldSchema] = [z.union([moneyFields, questionSchema]), z.union([countFields, questionSchema])];

/** What an amount is reckoned from. `question:` names a figure the profile does not carry and an officer must ask. */
export const amountFieldSchema = z.union([moneyFields, countFields, questionSchema]);
export type AmountField = z.infer<typeof amountFieldSchema>;

interface GroupWords {
  id?: string | undefined;
  text?: FullBilingual | undefined;
  /** The place that states this part; the clause's own citation when left out. */
  cites?: string | undefined;
}
interface LeafWords extends GroupWords {
  id: string;
  text: FullBilingual;
}
/** What a figure that the profile does not carry is called, and the question that gives it. */
export interface AskedInput {
  name: FullBilingual;
  ask: FullBilingual;
}
interface InputWords extends LeafWords {
  input?: AskedInput | undefined;
}
/** `upTo` includes the bound; the last band is open (null). */
export interface Band {
  upTo: string | null;
  percent: string;
}
export type AmountLeaf =
  | ({ op: 'fixed'; value: string } & LeafWords)
  | ({ op: 'rate'; percent: string; of: AmountField } & InputWords)
  | ({ op: 'tier'; of: AmountField; mode: 'marginal' | 'whole'; bands: Band[] } & InputWords)
  | ({ op: 'per-head'; each: string; count: AmountField } & InputWords)
  | ({ op: 'by-negotiation' } & LeafWords);
export type AmountGroup =
  | ({ op: 'sum' | 'min' | 'max'; of: Amount[] } & GroupWords)
  | ({ op: 'cap' | 'floor'; at: string; of: Amount } & GroupWords)
  | ({ op: 'round'; to: string; mode: 'half-up' | 'down'; of: Amount } & GroupWords);
export type Amount = AmountLeaf | AmountGroup;

/** At most 16 characters, so that the product of two stays within the 34 digits of exact arithmetic. */
const plainDecimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a plain decimal number, not negative')
  .max(16);
const leafWords = { id: z.string().min(1), text: fullBilingualSchema, cites: z.string().min(1).optional() };
const inputWords = { ...leafWords, input: z.strictObject({ name: fullBilingualSchema, ask: fullBilingualSchema }).optional() };
const groupWords = { id: z.string().min(1).optional(), text: fullBilingualSchema.optional(), cites: z.string().min(1).optional() };

const rises = (bands: readonly Band[]): boolean =>
  bands.every(({ upTo }, at) => {
    const before = bands[at - 1]?.upTo ?? '0';
    return at === bands.length - 1 ? upTo === null : upTo !== null && new Exact(upTo).gt(before);
  });
const bandsSchema = z
  .array(z.strictObject({ upTo: plainDecimal.nullable(), percent: plainDecimal }))
  .min(1)
  .refine(rises, { message: 'bands rise, and only the last is open' });

/** An amount formula: exact decimals in the clause's currency, never negative, and no code in it. */
export const amountSchema: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('fixed'), value: plainDecimal, ...leafWords }),
    z.strictObject({ op: z.literal('rate'), percent: plainDecimal, of: moneyFieldSchema, ...inputWords }),
    z.strictObject({ op: z.literal('tier'), of: moneyFieldSchema, mode: z.enum(['marginal', 'whole']), bands: bandsSchema, ...inputWords }),
    z.strictObject({ op: z.literal('per-head'), each: plainDecimal, count: countFieldSchema, ...inputWords }),
    z.strictObject({ op: z.literal('by-negotiation'), ...leafWords }),
    z.strictObject({ op: z.enum(['sum', 'min', 'max']), of: z.array(amountSchema).min(1), ...groupWords }),
    z.strictObject({ op: z.enum(['cap', 'floor']), at: plainDecimal, of: amountSchema, ...groupWords }),
    z.strictObject({
      op: z.literal('round'),
      to: plainDecimal.refine((step) => Number(step) > 0, 'a step larger than 0'),
      mode: z.enum(['half-up', 'down']),
      of: amountSchema,
      ...groupWords,
    }),
  ]),
);
