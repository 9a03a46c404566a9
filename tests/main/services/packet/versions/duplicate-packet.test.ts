import { describe, expect, it } from 'vitest';
import { findPacket, insertPacket } from '#main/repos/packet-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { duplicatePacket } from '#main/services/packet/versions/duplicate-packet.ts';
import { startDraft, type PacketDraft, type SectionId } from '#shared/domain/packet/draft.ts';
import { heron, seededStore, testClock } from '../../../../support/core.ts';

const { db } = seededStore();
const former = heron({ codeName: '苍鹭 Heron', name: { zh: '远山生物', en: 'Far Hills Bio' } });
const at = testClock.now();
for (const [id, profile] of [
  ['investor-1', former],
  ['investor-2', heron({ codeName: '白鹭' })],
] as const)
  insertInvestor(db, { id, profile, createdAt: at, updatedAt: at });

const start = startDraft({
  investorId: 'investor-1',
  template: 'pitch',
  language: 'zh-en',
  audience: 'partner',
  parkIds: ['zero-bay'],
  watermark: '苍鹭专用',
  asOf: '2026-01-01',
});
const withWords = (words: Partial<Record<SectionId, { zh: string; en: string }>>): PacketDraft => ({
  ...start,
  approval: { verdict: 'approved', note: '', by: '李雷', at },
  lawOverrides: [{ ruleId: 'r', where: 'summary', words: '最', reason: '有据可查', by: '张敏', at }],
  sections: start.sections.map((section) => ({ ...section, words: words[section.id] ?? section.words })),
});

describe('a packet duplicated for the next investor', () => {
  it('keeps its make and its words, and leaves behind what was meant for the former one', () => {
    const draft = withWords({ summary: { zh: '欢迎来看。', en: 'Come and see.' } });
    insertPacket(db, { id: 'packet-1', draft, at });
    const { packet, emptied } = duplicatePacket(db, { draft, former, investorId: 'investor-2', at });
    const { lawOverrides: _left, approval: _read, ...kept } = draft;
    expect([packet.draft, packet.investorCodeName, emptied]).toEqual([
      { ...kept, investorId: 'investor-2', watermark: null, asOf: null },
      '白鹭',
      [],
    ]);
    expect([findPacket(db, 'packet-1')?.draft, findPacket(db, packet.id)?.draft]).toEqual([draft, packet.draft]);
  });

  it.each([
    ['the code name', { zh: '', en: 'For 苍鹭 Heron only' }],
    ['the real name', { zh: '为远山生物准备', en: '' }],
    ['the real name in another writing', { zh: '', en: 'ＦＡＲ  hills-bio' }],
  ])('empties the words that hold %s', (_what, words) => {
    const draft = withWords({ summary: words, parks: { zh: '园区很好', en: '' } });
    const { packet, emptied } = duplicatePacket(db, { draft, former, investorId: 'investor-2', at });
    expect([
      emptied,
      packet.draft.sections.filter((section) => section.words.zh !== '' || section.words.en !== '').map(({ id }) => id),
    ]).toEqual([['summary'], ['parks']]);
  });

  it('keeps all words for the same investor', () => {
    const draft = withWords({ summary: { zh: '为远山生物准备', en: '' } });
    expect(duplicatePacket(db, { draft, former, investorId: 'investor-1', at }).emptied).toEqual([]);
  });
});
