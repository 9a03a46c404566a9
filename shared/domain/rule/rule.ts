import { z } from 'zod';
import { fullBilingualSchema, type FullBilingual } from '#shared/lib/language.ts';

/** What a condition reads. `question:` names something the profile does not carry and an officer must ask. */
export const ruleFieldSchema = z.union([
  z.enum([
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
    'homeCountry',
    'parkDistrict',
  ]),
  z.templateLiteral(['question:', z.string()]),
]);
export type RuleField = z.infer<typeof ruleFieldSchema>;

interface NodeWords {
  id: string;
  text: FullBilingual;
  /** The question that would settle the condition when its answer is unknown. */
  ask?: FullBilingual | undefined;
}
export type Rule =
  | { op: 'all' | 'any'; of: Rule[] }
  | { op: 'not'; of: Rule }
  | ({ op: 'in'; field: RuleField; values: string[] } & NodeWords)
  | ({ op: 'at-least' | 'at-most'; field: RuleField; value: string } & NodeWords)
  | ({ op: 'is'; field: RuleField; value: string } & NodeWords);

const words = { id: z.string().min(1), text: fullBilingualSchema, ask: fullBilingualSchema.optional() };

/** A condition tree, evaluated with three values (Kleene): what is not known never decides alone. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(ruleSchema).min(1) }),
    z.strictObject({ op: z.literal('not'), of: ruleSchema }),
    z.strictObject({ op: z.literal('in'), field: ruleFieldSchema, values: z.array(z.string().min(1)).min(1), ...words }),
    z.strictObject({ op: z.enum(['at-least', 'at-most']), field: ruleFieldSchema, value: z.string(), ...words }),
    z.strictObject({ op: z.literal('is'), field: ruleFieldSchema, value: z.string(), ...words }),
  ]),
);
