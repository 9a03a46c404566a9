import { expect, test } from 'vitest';
import { foundLaw, letPass, overrideOf, takenBack } from '#renderer/features/packets/builder/let-pass.ts';
import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import { packetDraftSchema, startDraft } from '#shared/domain/packet/draft.ts';

const draft = startDraft({
  investorId: 'i',
  template: 'one-pager',
  language: 'zh',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});
const found = { ruleId: 'tax-linked-support', where: 'summary/summary-words-1', words: '纳税额的30%给予奖励' };
const override: LawOverride = { ...found, reason: '引用已废止的旧政策', by: '周敏', at: '2026-03-02T09:00:00.000Z' };

test('a finding let pass is known by its rule, place and words, and by nothing less', () => {
  const passed = letPass(draft, override);
  expect(packetDraftSchema.parse(passed).lawOverrides).toEqual([override]);
  expect(overrideOf(passed, found)).toEqual(override);
  for (const other of [{ ruleId: 'tax-returned' }, { where: 'parks/parks-words-1' }, { words: '纳税额的40%给予奖励' }])
    expect(overrideOf(passed, { ...found, ...other })).toBeUndefined();
});

test('a second reason takes the place of the first', () => {
  const again = { ...override, reason: '园区法务已书面确认' };
  expect(letPass(letPass(draft, override), again).lawOverrides).toEqual([again]);
});

test('taking one back leaves the others', () => {
  const other = { ...override, where: 'parks/parks-words-1' };
  expect(takenBack(letPass(letPass(draft, override), other), found).lawOverrides).toEqual([other]);
  expect(overrideOf(takenBack(draft, found), found)).toBeUndefined();
});

test('a finding that is none of the law cannot be let pass', () => {
  expect(foundLaw({ where: 'summary/summary-words-1' })).toBeNull();
  expect(foundLaw({ where: found.where, law: { ruleId: found.ruleId, words: found.words } })).toEqual(found);
});
