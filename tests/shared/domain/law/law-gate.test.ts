import { describe, expect, test } from 'vitest';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { judgeLaw, lawOverrideSchema, type LawOverride, type PlacedLawFinding } from '#shared/domain/law/law-gate.ts';
import { lawPolicySchema, startLawPolicy } from '#shared/domain/law/law-kind.ts';

const place = (where: string, text: string): PlacedLawFinding[] => checkLaw(text).map((finding) => ({ ...finding, where }));
const tax = place('incentives/words-1', '按企业纳税额给予奖励');
const local = place('incentives/words-2', '优先采购本地产品');
const override: LawOverride = {
  ruleId: 'tax-linked-support',
  where: 'incentives/words-1',
  words: tax[0]?.words ?? '',
  reason: '引用已废止的旧政策原文作说明',
  by: 'office',
  at: '2026-03-02T09:00:00+08:00',
};

describe('the gate', () => {
  test('blocks or warns as the office set it at the start', () => {
    expect(judgeLaw([...tax, ...local], startLawPolicy, [])).toEqual({ blocked: tax, warned: local, overridden: [] });
    expect(lawPolicySchema.parse(startLawPolicy)).toEqual(startLawPolicy);
  });

  test('says nothing of a kind that is off', () => {
    expect(judgeLaw(tax, { ...startLawPolicy, 'tax-linked': 'off' }, [])).toEqual({ blocked: [], warned: [], overridden: [] });
  });

  test('lets a finding pass with a reason and keeps both for the log', () => {
    expect(judgeLaw(tax, startLawPolicy, [override])).toEqual({ blocked: [], warned: [], overridden: [{ finding: tax[0], override }] });
  });

  test('judges anew when the words or the place change', () => {
    const moved = tax.map((finding) => ({ ...finding, where: 'contact/words-1' }));
    const reworded = place('incentives/words-1', '按企业实缴税款给予奖励');
    expect(judgeLaw([...moved, ...reworded], startLawPolicy, [override]).blocked).toEqual([...moved, ...reworded]);
  });

  test('takes no override without a reason', () => {
    expect(lawOverrideSchema.safeParse(override).success).toBe(true);
    expect(lawOverrideSchema.safeParse({ ...override, reason: '   ' }).success).toBe(false);
    expect(lawOverrideSchema.safeParse({ ...override, reason: 'ok' }).success).toBe(false);
  });
});
