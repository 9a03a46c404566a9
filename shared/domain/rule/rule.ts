import { z } from 'zod';
import { Exact } from '#shared/lib/decimal.ts';
import { fullBilingualSchema, type FullBilingual } from '#shared/lib/language.ts';
import { decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { readPeriod } from './period.ts';

const questionSchema = z.templateLiteral(['question:', z.string()]);
const wordFields = z.enum(['sectors', 'projectKind', 'registeredDistrict', 'qualifications', 'needs', 'homeCountry', 'parkDistrict']);
const figureFields = z.enum(['investment', 'annualRevenue', 'rdSharePercent', 'foundedYear', 'landMu', 'floorAreaM2', 'headcount']);
const dateFields = z.enum(['start']);
const [wordFieldSchema, figureFieldSchema, dateFieldSchema] = [
  z.union([wordFields, questionSchema]),
  z.union([figureFields, questionSchema]),
  z.union([dateFields, questionSchema]),
];

/** What a condition reads. `question:` names something the profile does not carry and an officer must ask. */
export const ruleFieldSchema = z.union([wordFields, figureFields, dateFields, questionSchema]);
export type RuleField = z.infer<typeof ruleFieldSchema>;

interface Cited {
  /** The place that states this part of the rule; the clause's own citation when left out. */
  cites?: string | undefined;
}
interface LeafWords extends Cited {
  id: string;
  text: FullBilingual;
  /** The question that would settle the condition when its answer is unknown. */
  ask?: FullBilingual | undefined;
}
interface GroupWords extends Cited {
  /** Left out, the group's position in the tree names it. */
  id?: string | undefined;
  text?: FullBilingual | undefined;
}
export type RuleLeaf =
  | ({ op: 'in'; field: RuleField; values: string[] } & LeafWords)
  | ({ op: 'at-least' | 'at-most'; field: RuleField; value: string } & LeafWords)
  | ({ op: 'between'; field: RuleField; min?: string | undefined; max?: string | undefined } & LeafWords)
  | ({ op: 'before' | 'after'; field: RuleField; value: string } & LeafWords)
  | ({ op: 'is'; field: RuleField; value: string } & LeafWords);
export type RuleGroup = ({ op: 'all' | 'any'; of: Rule[] } & GroupWords) | ({ op: 'not'; of: Rule } & GroupWords);
export type Rule = RuleGroup | RuleLeaf;

const cited = { cites: z.string().min(1).optional() };
const leafWords = { id: z.string().min(1), text: fullBilingualSchema, ask: fullBilingualSchema.optional(), ...cited };
const groupWords = { id: z.string().min(1).optional(), text: fullBilingualSchema.optional(), ...cited };
const periodSchema = z.string().refine((text) => readPeriod(text) !== null, 'a date as 2027, 2027-Q2, 2027-04 or 2027-04-15');

const betweenSchema = z
  .strictObject({
    op: z.literal('between'),
    field: figureFieldSchema,
    min: decimalTextSchema.optional(),
    max: decimalTextSchema.optional(),
    ...leafWords,
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, { message: 'a range needs one end at least' })
  .refine(({ min, max }) => min === undefined || max === undefined || new Exact(min).lte(max), {
    message: 'min is larger than max: exchange the two',
    path: ['min'],
  });

/**
 * A condition tree, evaluated with three values (Kleene): what is not known never decides alone.
 * `between` includes both ends; `before` and `after` mean every day before the first, or after the last, day of the value.
 */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(ruleSchema).min(1), ...groupWords }),
    z.strictObject({ op: z.literal('not'), of: ruleSchema, ...groupWords }),
    z.strictObject({ op: z.literal('in'), field: wordFieldSchema, values: z.array(z.string().min(1)).min(1), ...leafWords }),
    z.strictObject({ op: z.literal('is'), field: wordFieldSchema, value: z.string(), ...leafWords }),
    z.strictObject({ op: z.enum(['at-least', 'at-most']), field: figureFieldSchema, value: decimalTextSchema, ...leafWords }),
    betweenSchema,
    z.strictObject({ op: z.enum(['before', 'after']), field: dateFieldSchema, value: periodSchema, ...leafWords }),
  ]),
);
