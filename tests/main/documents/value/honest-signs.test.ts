import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();

function snapshotOf(given: Partial<PacketDraft>, profile: InvestorProfile = heron()): PacketSnapshot {
  const draft = startDraft({
    investorId: 'i',
    template: given.template ?? 'pitch',
    language: 'zh-en',
    audience: 'public',
    parkIds: given.parkIds ?? [],
    watermark: null,
    asOf: null,
  });
  return takeSnapshot(db, { draft: { ...draft, ...given }, profile, today, applicationVersion: 'test' });
}
const blocksOf = (value: DocumentValue, id: string): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];
const listOf = (blocks: readonly Block[], id: string): string[] =>
  blocks.flatMap((block) => (block.type === 'list' && block.id === id ? block.items.map((item) => item.zh?.text ?? '') : []));

/** Notes of the doubts about facts that the pages print. */
function notesOfPrinted(snapshot: PacketSnapshot, value: DocumentValue): string[] {
  const printed = new Set(value.figures?.map(({ factId }) => factId));
  return snapshot.conflicts.filter(({ factIds }) => factIds.some((id) => printed.has(id))).map(({ note }) => note.zh);
}

describe('what is in doubt', () => {
  it('is told of everything that is printed, programmes and talent policies too', () => {
    const snapshot = snapshotOf({});
    const value = documentValue(snapshot, 'v');
    const told = listOf(blocksOf(value, 'gaps'), 'conflict-list');
    const notes = notesOfPrinted(snapshot, value);
    const ofParks = new Set(snapshot.parks.flatMap(({ facts }) => facts.flatMap(({ conflictIds }) => conflictIds)));
    expect(notes.length).toBeGreaterThan(ofParks.size);
    expect(told).toHaveLength(notes.length);
    for (const note of notes) expect(told.some((text) => text.includes(note))).toBe(true);
  });

  it('is not told of what is not printed', () => {
    const snapshot = snapshotOf({ template: 'rfi' });
    const value = documentValue(snapshot, 'v');
    expect(snapshot.conflicts.length).toBeGreaterThan(0);
    expect(listOf(blocksOf(value, 'gaps'), 'conflict-list')).toHaveLength(notesOfPrinted(snapshot, value).length);
  });

  it('is told whole where pages that print more follow', () => {
    const snapshot = snapshotOf({});
    const gaps = snapshot.draft.sections.filter(({ id }) => id === 'gaps');
    const sections = [...gaps, ...snapshot.draft.sections.filter(({ id }) => id !== 'gaps')];
    const value = documentValue({ ...snapshot, draft: { ...snapshot.draft, sections } }, 'v');
    expect(listOf(blocksOf(value, 'gaps'), 'conflict-list')).toHaveLength(snapshot.conflicts.length);
  });
});

it('clauses stand in the overview in the order of their cards', () => {
  const blocks = blocksOf(documentValue(snapshotOf({}), 'v'), 'incentives');
  const cards = blocks.flatMap((block) => (block.type === 'clause' ? [block.name.zh?.text] : []));
  const rows = blocks.flatMap((block) => (block.type === 'clause-table' ? block.rows.map(({ name }) => name.zh?.text) : []));
  expect(rows.length).toBeGreaterThan(6);
  expect(rows).toEqual(cards);
});

it('what a park’s industries rest on has a mark, a tie without a fact too', () => {
  const value = documentValue(snapshotOf({}), 'v');
  const reasons = blocksOf(value, 'why-here').flatMap((block) => (block.type === 'list' ? block.items : []));
  const ofSector = reasons.filter((item) => item.zh?.text.startsWith('主导产业'));
  expect(ofSector.length).toBeGreaterThan(1);
  expect(ofSector.filter((item) => item.zh?.marks.length === 0)).toEqual([]);
});

it('a park that lies in several districts has a card for each', () => {
  const snapshot = snapshotOf({ parkIds: ['hongqiao-cbd'] });
  const cards = blocksOf(documentValue(snapshot, 'v'), 'districts').flatMap((block) => (block.type === 'district' ? [block.id] : []));
  expect(cards.toSorted()).toEqual(['changning', 'jiading', 'minhang', 'qingpu']);
});

it('a figure or a statement of a district that is due for review says so', () => {
  const snapshot = snapshotOf({});
  const districts = snapshot.districts.map((district) => ({
    ...district,
    facts: district.facts.map((view) => ({ ...view, freshness: 'stale' as const })),
  }));
  const cards = blocksOf(documentValue({ ...snapshot, districts }, 'v'), 'districts').flatMap((block) =>
    block.type === 'district' ? [block] : [],
  );
  const said = cards.flatMap(({ figures, positioning }) => [...figures.map(({ asOf }) => asOf), ...positioning]);
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter(({ zh, en }) => !zh?.text.includes('数据较旧') || !en?.text.includes('old data'))).toEqual([]);
});

it('a source without a date of publication says so in a sentence', () => {
  const undated = documentValue(snapshotOf({}), 'v').sources.map(({ published }) => published);
  expect(undated.map(({ zh }) => zh?.text)).toContain('刊发日期未载');
  expect(undated.map(({ en }) => en?.text)).toContain('publication date not given');
});

it.each([
  ['pitch', '条款会随之明确'],
  ['rfi', '据此补充本册'],
] as const)('the first step of a %s speaks of what it prints', (template, words) => {
  expect(listOf(blocksOf(documentValue(snapshotOf({ template }), 'v'), 'next-steps'), 'steps')[0]).toContain(words);
});

it('a booklet without parks promises none', () => {
  const value = documentValue(snapshotOf({}, { codeName: '白鹭' }), 'v');
  expect(value.meta.subtitle.zh?.text).toBe('政策与人才，逐条注明来源');
  const compared = documentValue(snapshotOf({ template: 'comparison' }, { codeName: '白鹭' }), 'v');
  expect(compared.meta.subtitle.zh?.text).toBe('先问清的事与下一步');
});

it('a clause whose verdict is open has a condition that is open', () => {
  const cards = blocksOf(documentValue(snapshotOf({}), 'v'), 'incentives').flatMap((block) => (block.type === 'clause' ? [block] : []));
  const open = cards.filter(({ verdict, conditions }) => verdict === 'cannot-tell' && conditions.length > 0);
  expect(open.length).toBeGreaterThan(2);
  for (const { name, conditions, ask } of open)
    expect([name.zh?.text, conditions.some(({ result }) => result !== 'true') || ask.length > 0]).toEqual([name.zh?.text, true]);
});

it('a park of several districts says what its clauses depend on', () => {
  const snapshot = snapshotOf({ parkIds: ['hongqiao-cbd'] });
  const part = snapshot.match.parks[0]?.parts.find(({ criterion }) => criterion === 'programmes');
  expect([part?.score, part?.because.zh]).toEqual([null, '园区跨几个区，条款须按项目落在哪个区来判断']);
});

it.each([
  ['one-pager', heron(), '数据时点随条注明'],
  ['one-pager', { codeName: '白鹭' }, '只引用政策条款'],
  ['comparison', { codeName: '白鹭' }, '未引用数据'],
] as const)('the imprint of a %s dates no data that its page may not show', (template, profile, words) => {
  expect(documentValue(snapshotOf({ template }, profile), 'v').meta.dataAsOf.zh?.text).toBe(words);
});
