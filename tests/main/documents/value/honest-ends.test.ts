import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();

function snapshotOf(profile: InvestorProfile, template: Template): PacketSnapshot {
  const draft = startDraft({ investorId: 'i', template, language: 'en', audience: 'public', parkIds: [], watermark: null, asOf: null });
  return takeSnapshot(db, { draft, profile, today, applicationVersion: 'test' });
}
const valueOf = (profile: InvestorProfile, template: Template): DocumentValue => documentValue(snapshotOf(profile, template), 'v');
const blocksOf = (value: DocumentValue, id: string): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];
const rowsOf = (block: Block | undefined): number => (block?.type === 'table' ? block.rows.length : 0);

describe('the talent clauses of a pitch', () => {
  it.each([
    ['the example investor', heron()],
    ['an investor with a code name only', { codeName: '白鹭' }],
  ])('are all there for %s: as cards, then as rows', (_name, profile) => {
    const snapshot = snapshotOf(profile, 'pitch');
    const blocks = blocksOf(documentValue(snapshot, 'v'), 'talent');
    const judged = snapshot.clauses.filter(({ talent, match }) => talent && !match.textNeeded && match.verdict !== 'does-not-fit');
    const cards = blocks.filter(({ type }) => type === 'clause').length;
    const more = rowsOf(blocks.find((block) => 'id' in block && block.id === 'talent-more'));
    expect(more).toBeGreaterThan(0);
    expect(cards + more).toBe(judged.length);
  });
});

describe('what a clause leaves open', () => {
  const snapshot = snapshotOf({ ...heron(), sectors: ['面包'] }, 'pitch');

  it('is counted where the source does not say whether it is still in force', () => {
    const note = blocksOf(documentValue(snapshot, 'v'), 'incentives').find((block) => 'id' in block && block.id === 'incentives-validity');
    const open = snapshot.clauses.filter(({ talent, match }) => !talent && !match.textNeeded && match.verdict === 'cannot-tell');
    const silent = open.filter(({ match }) => match.trace.some(({ id, result }) => id === 'in-force' && result === 'unknown'));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.length).toBeLessThan(open.length);
    expect(note?.type === 'note' ? note.text.en?.text : null).toMatch(new RegExp(`^For ${silent.length} of the ${open.length} clauses`));
  });
});

describe('the date of the data', () => {
  it('is that of the newest dated figure that is printed', () => {
    const value = valueOf(heron(), 'pitch');
    const printed = value.figures?.filter(({ polarity, asOf }) => polarity === 'actual' && !['period', 'unknown'].includes(asOf.precision));
    const newest = printed?.map(({ asOf }) => asOf.to ?? '').filter((to) => to <= `${today.slice(0, 4)}-12-31`);
    expect(value.meta.dataAsOf.en?.text).toContain(newest?.toSorted().at(-1)?.slice(0, 4));
  });

  it('says that the sources give none, or that nothing is cited', () => {
    const bare = { codeName: '白鹭' };
    expect(valueOf(bare, 'pitch').meta.dataAsOf.en?.text).toBe('Sources give no date for the data');
    const asking = valueOf(bare, 'rfi');
    expect(asking.sources).toEqual([]);
    expect(asking.meta.dataAsOf.en?.text).toBe('No data cited');
    // The note stands alone, so that it needs no page of its own.
    expect(blocksOf(asking, 'sources').map(({ type }) => type)).toEqual(['note']);
  });
});

it('the hash in a file’s name is not printed', () => {
  const places = valueOf(heron(), 'pitch').sources.map(({ place }) => place.en?.text ?? '');
  expect(places).toContain('000.txt');
  expect(places.filter((place) => /[0-9a-f]{12}/.test(place))).toEqual([]);
});
