import type { LawRule } from './law-rule.ts';
import { contributionRules } from './rules/contribution.ts';
import { entryRules } from './rules/entry.ts';
import { firmRules } from './rules/firm.ts';
import { purchaseRules } from './rules/purchase.ts';
import { relocationRules } from './rules/relocation.ts';
import { selectiveRules } from './rules/selective.ts';
import { taxRules } from './rules/tax.ts';

/** All rules, grouped by kind; each id is used once and stays what it means, since export logs name it. */
export const lawRules: readonly LawRule[] = [
  ...taxRules,
  ...contributionRules,
  ...firmRules,
  ...relocationRules,
  ...purchaseRules,
  ...selectiveRules,
  ...entryRules,
];
