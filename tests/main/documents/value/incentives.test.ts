import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { documentFiles } from '#main/documents/document-files.ts';
import { writeChoices } from '#main/repos/choices-repo.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { noChoices } from '#shared/domain/match/choices.ts';
import { combineClauses } from '#shared/domain/match/combine-clauses.ts';
import type { Block, CombinationBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { PacketClause, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { heron, openTestStore, seededStore, temporaryFolder, today, treeAssets } from '../../../support/core.ts';

const own = seededStore();
const training = openTestStore(temporaryFolder());
seedStore(training.db, path.join(treeAssets.seedsDir, 'training'), 'training');

function snapshotOf({ db }: typeof own, profile: InvestorProfile, parkIds: string[] = []): PacketSnapshot {
  const draft = startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh-en',
    audience: 'public',
    parkIds,
    watermark: null,
    asOf: null,
  });
  return takeSnapshot(db, { draft, profile, today, applicationVersion: 'test' });
}
const incentivesOf = (value: DocumentValue): Block[] => value.sections.find((section) => section.id === 'incentives')?.blocks ?? [];
const combinationsOf = (value: DocumentValue): CombinationBlock[] =>
  incentivesOf(value).filter((block): block is CombinationBlock => block.type === 'combination');
const texts = (list: { en?: { text: string } }[]): string[] => list.map((local) => local.en?.text ?? '');

describe('what may be had together', () => {
  const snapshot = snapshotOf(training, heron());
  const [block, ...rest] = combinationsOf(documentValue(snapshot, 'v'));
  const combined = combineClauses(snapshot.clauses.filter(({ match }) => !match.textNeeded));
  const [money] = combined.totals;

  it('is the same total as the one the window reckons, with each clause in it', () => {
    expect(rest).toEqual([]);
    expect(block?.totals.map(({ amount: { low, base, high } }) => [low, base, high].map(String))).toEqual(
      [money?.certain, money?.possible].map((total) => [total?.low, total?.base, total?.high]),
    );
    expect(block?.totals.map(({ chosen }) => chosen.length)).toEqual([money?.certain.chosen.length, money?.possible.chosen.length]);
    expect(block?.totals[0]?.amount.text.en?.text).toMatch(/^RMB [\d.]+–[\d.]+\sm, base RMB [\d.]+\sm$/u);
  });

  it('says which cap limits it and which clause keeps another out', () => {
    const last = block?.totals.at(-1);
    expect(texts(last?.limits ?? [])).toEqual([expect.stringMatching(/^shared cap: .+/)]);
    const left = texts(last?.leftOut ?? []);
    expect(left.length).toBe(money?.possible.leftOut.length);
    expect(left).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/: same group as “.+”; only one of them may be had/),
        expect.stringMatching(/: may not be had together with “.+”/),
      ]),
    );
  });

  it('lists each assumption once and counts what has no amount, which is not zero', () => {
    const assumptions = (block?.totals ?? []).flatMap(({ assumptions: list }) => texts(list));
    expect(assumptions.length).toBeGreaterThan(2);
    expect(new Set(assumptions).size).toBe(assumptions.length);
    expect(texts(block?.notes ?? []).join(' ')).toContain(
      `${combined.withoutAmount.filter((id) => snapshot.clauses.some(({ clause, match }) => clause.id === id && !match.textNeeded)).length} more`,
    );
  });

  it('carries the line on estimates itself, and alone brings it to the foot of every page', () => {
    expect(block?.estimate).toMatchObject({ zh: { text: '测算参考，不构成承诺' }, en: { text: 'Estimate, not a commitment' } });
    const value = documentValue(snapshot, 'v');
    const only = { ...value, sections: [{ id: 'incentives', title: {}, blocks: block === undefined ? [] : [block] }] };
    const furniture = documentFiles(only).find((file) => file.path === '/furniture.json');
    expect(JSON.parse(new TextDecoder().decode(furniture?.bytes))).toMatchObject({ hasEstimates: true });
  });

  it('is reckoned for each district on its own: an investor settles in one', () => {
    const [first, second] = own.db
      .prepare<[], string>("SELECT id FROM record WHERE id IN ('zizhu', 'baoshan-high-tech-park') ORDER BY id")
      .pluck()
      .all();
    const real = snapshotOf(own, heron(), [first ?? '', second ?? '']);
    const priced = (entry: PacketClause): PacketClause => ({
      ...entry,
      match: { ...entry.match, verdict: 'fits', amount: { low: '100', base: '100', high: '100', currency: 'CNY', assumptions: [] } },
    });
    const some = real.parks.map(({ record }) =>
      real.clauses.find((entry) => entry.district?.id === record.districtId && !entry.match.textNeeded),
    );
    const value = documentValue({ ...real, clauses: some.flatMap((entry) => (entry === undefined ? [] : [priced(entry)])) }, 'v');
    expect(
      combinationsOf(value).map(({ title, totals }) => [title.en?.text.split(':')[0], totals.map(({ amount }) => amount.high)]),
    ).toEqual(real.parks.map(({ district }) => [`In ${district?.name.en ?? ''}`, [100]]));
  });

  it('is no total where no clause has a figure, and that is said', () => {
    const blocks = incentivesOf(documentValue(snapshotOf(own, heron()), 'v'));
    expect(blocks.filter(({ type }) => type === 'combination')).toEqual([]);
    expect(blocks.find(({ id }) => id === 'no-total')).toMatchObject({
      text: { en: { text: expect.stringContaining('does not mean zero') as string } },
    });
  });
});

describe('support that is no money', () => {
  const baoshan = (investorId = 'i'): Block[] => {
    const draft = { ...snapshotOf(own, heron()).draft, investorId, parkIds: ['baoshan-high-tech-park'] };
    return incentivesOf(documentValue(takeSnapshot(own.db, { draft, profile: heron(), today, applicationVersion: 'test' }), 'v'));
  };

  it('is judged like money: investment, lease and service first, proof of concept, filing and commissioners each have a verdict', () => {
    const blocks = baoshan();
    const cards = blocks.flatMap((block) => (block.type === 'clause' ? [block.name.en?.text ?? ''] : []));
    const rows = blocks.flatMap((block) => (block.type === 'table' && block.id === 'incentives-more' ? block.rows : []));
    const judged = [...cards, ...rows.map(([name]) => name?.en?.text ?? '')];
    for (const name of [
      'Invest-first: financial support',
      'Lease first, shareholding later',
      'Services first, shareholding later',
      'Proof-of-concept service, whole process',
      'Filing of an innovation consortium',
      'Commissioners sent by departments',
    ])
      expect(judged).toContain(name);
    expect(rows.every(([, verdict]) => /^[●◐] /.test(verdict?.en?.text ?? ''))).toBe(true);
  });

  it('shows the proof-of-concept chain step by step with its source', () => {
    const chain = baoshan().find(({ id }) => id === 'course-poc-chain');
    expect(chain).toMatchObject({ type: 'path', title: { zh: { marks: [expect.any(Number) as number] } } });
    expect(chain?.type === 'path' ? chain.steps.length : 0).toBeGreaterThan(3);
  });

  it('counts the headings of a consortium’s filing that the investor has ready, and names the rest', () => {
    const filing = (investorId: string) => baoshan(investorId).find(({ id }) => id === 'consortium-filing');
    expect(filing('nobody')).toMatchObject({ caption: { en: { text: expect.stringContaining('0 of 9 ready') as string } } });
    writeChoices(own.db, 'preparing', { ...noChoices, ready: ['001-059-05', '001-059-06'] });
    const table = filing('preparing');
    expect(table).toMatchObject({ caption: { en: { text: expect.stringContaining('2 of 9 ready') as string } } });
    const states = table?.type === 'table' ? table.rows.map(([, state]) => state?.en?.text) : [];
    expect(states).toEqual([...Array<string>(2).fill('● ready'), ...Array<string>(7).fill('○ to prepare')]);
    expect(table?.type === 'table' ? table.note?.en?.text : '').toMatch(
      /^Still to prepare: main ideas, .+schedule\. The source counts 9\.$/,
    );
  });
});

describe('a clause on its card', () => {
  it('carries telephone and official wording where the office has them, and says which answer would change the verdict', () => {
    const snapshot = snapshotOf(training, heron());
    const told = { phone: '021-1234 5678', wording: '  第一条 甲。\n第二条 乙。  ' };
    const value = documentValue(
      { ...snapshot, clauses: snapshot.clauses.map((entry) => ({ ...entry, clause: { ...entry.clause, ...told } })) },
      'v',
    );
    const cards = incentivesOf(value).flatMap((block) => (block.type === 'clause' ? [block] : []));
    expect(cards.length).toBeGreaterThan(3);
    for (const card of cards) {
      expect([card.phone?.en?.text, card.wording?.en?.text]).toEqual([told.phone, told.wording.trim()]);
      expect(card.changes?.length).toBeGreaterThan(0);
    }
    const open = cards.find((card) => card.verdict === 'cannot-tell');
    expect(open?.changes?.[0]?.en?.text).toMatch(/^if “.+” (holds|does not hold), it (fits|does not fit)$/);
  });
});
