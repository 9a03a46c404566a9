import { describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { preparePacket, type PreparedPacket } from '#main/services/packet/prepare-packet.ts';
import { sectionItems } from '#main/services/packet/drafts/section-items.ts';
import { packetDraftSchema, startDraft, type PacketDraft, type SectionId } from '#shared/domain/packet/draft.ts';
import { shownBlocks } from '#main/documents/value/section-matter.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import { optionsOf } from '#shared/domain/packet/section-choices.ts';
import type { SectionOptions } from '#shared/domain/packet/section-options.ts';
import { heron, seededStore, today, treeAssets } from '../../../support/core.ts';

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);

function withOptions(id: SectionId, options?: SectionOptions): PacketDraft {
  const draft = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  });
  return options === undefined
    ? draft
    : { ...draft, sections: draft.sections.map((section) => (section.id === id ? { ...section, options } : section)) };
}
const prepare = (draft: PacketDraft): PreparedPacket =>
  preparePacket(db, { draft, profile: heron(), today, applicationVersion: '0.0.0-test' }, glyphs);
const blocksOf = ({ value }: PreparedPacket, id: SectionId): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];
const of = <T extends Block['type']>(blocks: Block[], type: T): Extract<Block, { type: T }>[] =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
const usual = prepare(withOptions('parks'));

describe('options of a section', () => {
  it('leave older drafts valid and their sections as they were', () => {
    const draft = withOptions('parks');
    expect(packetDraftSchema.parse(draft)).toEqual(draft);
    expect(prepare(withOptions('parks', {})).value.sections).toEqual(usual.value.sections);
  });

  it('print so many facts a park and no more', () => {
    const most = Math.max(...of(blocksOf(prepare(withOptions('parks', { most: 2 })), 'parks'), 'facts').map(({ rows }) => rows.length));
    expect([most, Math.max(...of(blocksOf(usual, 'parks'), 'facts').map(({ rows }) => rows.length)) > 2]).toEqual([2, true]);
  });

  it('leave out the facts that are named, in this section alone', () => {
    const first = sectionItems(usual.version.snapshot, 'parks').find(({ of: owner }) => owner !== null);
    if (first === undefined) throw new Error('no fact to leave out');
    const cut = prepare(withOptions('parks', { leftOut: [first.id] }));
    const rows = (prepared: PreparedPacket): number =>
      of(blocksOf(prepared, 'parks'), 'facts').reduce((sum, { rows: own }) => sum + own.length, 0);
    const all = rows(prepare(withOptions('parks', { most: 20 })));
    expect(rows(prepare(withOptions('parks', { most: 20, leftOut: [first.id] })))).toBe(all - 1);
    expect(cut.value.sections.filter(({ id }) => id === 'summary').map(({ title }) => title)).toEqual(
      usual.value.sections.filter(({ id }) => id === 'summary').map(({ title }) => title),
    );
  });

  it('leave out a clause', () => {
    const [clause] = sectionItems(usual.version.snapshot, 'incentives');
    if (clause === undefined) throw new Error('no clause to leave out');
    const printed = (prepared: PreparedPacket): boolean => JSON.stringify(blocksOf(prepared, 'incentives')).includes(clause.name.zh);
    expect([printed(usual), printed(prepare(withOptions('incentives', { leftOut: [clause.id] })))]).toEqual([true, false]);
  });

  it('print without charts, and clauses without conditions but never without what an estimate rests on', () => {
    expect(of(blocksOf(prepare(withOptions('parks', { charts: false })), 'parks'), 'chart')).toEqual([]);
    expect(of(blocksOf(usual, 'parks'), 'chart').length).toBeGreaterThan(0);
    const bare = prepare(withOptions('incentives', { details: false }));
    const cards = of(blocksOf(bare, 'incentives'), 'clause');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.every(({ conditions }) => conditions.length === 0)).toBe(true);
    expect(cards.map(({ amount, verdict }) => [amount, verdict])).toEqual(
      of(blocksOf(usual, 'incentives'), 'clause').map(({ amount, verdict }) => [amount, verdict]),
    );
    expect(of(blocksOf(bare, 'incentives'), 'note').map(({ tone }) => tone)).toContain('estimate');
  });

  it('never take the range or its assumptions from a clause', () => {
    const line = { zh: { text: '一', marks: [] } };
    const amount = { text: line, low: 1, base: 2, high: 3, assumptions: [line] };
    const shown = { type: 'clause' as const, id: 'c', name: line, incentive: line, verdict: 'fits' as const, verdictText: line };
    const told = { summary: line, ask: [], amount, window: line, office: line, basis: line, changes: [line], wording: line };
    const clause = { ...shown, ...told, conditions: [{ text: line, result: 'true' as const, answer: line }] };
    const { changes: _changes, wording: _wording, ...rest } = clause;
    expect(shownBlocks([clause], { details: false })).toEqual([{ ...rest, conditions: [] }]);
    expect(shownBlocks([clause], {})).toEqual([clause]);
  });

  it.each(Object.keys(optionsOf) as SectionId[])('have things to choose in “%s”', (id) => {
    const items = sectionItems(usual.version.snapshot, id);
    expect(items.every(({ name }) => name.zh !== '' && name.en !== '')).toBe(true);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  });
});
