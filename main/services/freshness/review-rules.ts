import { listReviewRules, reviewRuleRow } from '#main/repos/review-rule-repo.ts';
import { carryOut, type Desk } from '#main/services/editing/desk.ts';
import { attributeOrThrow } from '#main/services/editing/read-value.ts';
import { differing } from '#main/services/editing/save-record.ts';
import { everyAttribute, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';

/** Sets how long statements of a register hold and who renews them; a rule that says neither goes. */
export function saveReviewRule(desk: Desk, { rule, reason }: { rule: ReviewRule; reason?: string | null | undefined }): Saved {
  const { kind, attributeId, months, owner } = rule;
  const every = attributeId === everyAttribute;
  const attribute = every ? { zh: '全部指标', en: 'all statements' } : attributeOrThrow(desk, attributeId).name;
  const before = listReviewRules(desk.db).find((known) => known.kind === kind && known.attributeId === attributeId) ?? null;
  const register = registers[kind].name;
  const summary = {
    zh: `复核期：${register.zh} · ${attribute.zh}`,
    en: `Review period: ${register.en} · ${attribute.en}`,
  };
  return carryOut(desk, { command: 'review.save', summary, reason }, (journal) => {
    const key = { kind, attribute_id: attributeId };
    if (months === null && owner === null) {
      if (before !== null) journal.remove('review_rule', key);
    } else if (before === null) journal.insert('review_rule', reviewRuleRow(rule));
    else {
      const patch = differing(reviewRuleRow(before), reviewRuleRow(rule));
      if (Object.keys(patch).length > 0) journal.update('review_rule', key, patch);
    }
    return `${kind} ${attributeId}`;
  });
}
