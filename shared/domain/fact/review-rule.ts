import { z } from 'zod';
import { recordKindSchema, type RecordKind } from '#shared/domain/record/register.ts';
import type { Attribute } from './attribute.ts';

/** Stands for every kind of statement of a register. */
export const everyAttribute = '*';

/** How long statements of a register hold, and who renews them. */
export const reviewRuleSchema = z.strictObject({
  kind: recordKindSchema,
  /** A kind of statement, or `*` for all that have no rule of their own. */
  attributeId: z.string().min(1).max(200),
  /** Months; 0 for statements that cannot age; null keeps the months of the kind of statement. */
  months: z.int().min(0).max(240).nullable(),
  owner: z.string().trim().min(1).max(80).nullable(),
});
export type ReviewRule = z.infer<typeof reviewRuleSchema>;

/** The rules that speak of a statement, the narrowest first. */
const rulesFor = (rules: readonly ReviewRule[], kind: RecordKind, attributeId: string): ReviewRule[] =>
  [attributeId, everyAttribute].flatMap((id) => rules.find((rule) => rule.kind === kind && rule.attributeId === id) ?? []);

/**
 * Months after which a statement of this register is due; null when it cannot age. A rule for all statements of a register
 * does not make history age.
 */
export function reviewMonthsOf(attribute: Attribute, kind: RecordKind, rules: readonly ReviewRule[]): number | null {
  for (const rule of rulesFor(rules, kind, attribute.id)) {
    if (rule.months === null || (rule.attributeId === everyAttribute && attribute.reviewMonths === null)) continue;
    return rule.months === 0 ? null : rule.months;
  }
  return attribute.reviewMonths;
}

/** Who renews a statement of this register; null where nobody is named. */
export const ownerOf = (attributeId: string, kind: RecordKind, rules: readonly ReviewRule[]): string | null =>
  rulesFor(rules, kind, attributeId).find((rule) => rule.owner !== null)?.owner ?? null;
