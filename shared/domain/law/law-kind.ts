import { z } from 'zod';

/** What a wording ties support or access to, in the order the office's setting lists them. */
export const lawKinds = [
  'tax-linked',
  'contribution-linked',
  'named-firm',
  'relocation',
  'local-purchase',
  'selective',
  'entry-barrier',
] as const;
export const lawKindSchema = z.enum(lawKinds);
export type LawKind = z.infer<typeof lawKindSchema>;

export const lawActionSchema = z.enum(['block', 'warn', 'off']);
export type LawAction = z.infer<typeof lawActionSchema>;

/** The office's own setting: what a finding of each kind does to an export. */
export const lawPolicySchema = z.strictObject({
  'tax-linked': lawActionSchema,
  'contribution-linked': lawActionSchema,
  'named-firm': lawActionSchema,
  relocation: lawActionSchema,
  'local-purchase': lawActionSchema,
  selective: lawActionSchema,
  'entry-barrier': lawActionSchema,
});
export type LawPolicy = Record<LawKind, LawAction>;

export const startLawPolicy: LawPolicy = {
  'tax-linked': 'block',
  'contribution-linked': 'block',
  'named-firm': 'block',
  relocation: 'block',
  'local-purchase': 'warn',
  selective: 'warn',
  'entry-barrier': 'warn',
};
