import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { writeChoices } from '#main/repos/choices-repo.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { noChoices } from '#shared/domain/match/choices.ts';
import { startWeights, type Criterion } from '#shared/domain/match/match.ts';
import { byRank } from '#shared/domain/match/rank-parks.ts';
import { compareParks } from '#shared/domain/match/compare-parks.ts';
import type { Block, CompareBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const six = ['hongqiao-cbd', 'zizhu', 'jinshui-lake', 'jinshan-iz', 'zhangjiang-nobel-lake-cluster', 'zero-bay'];

function snapshotOf(more: Partial<PacketDraft>): PacketSnapshot {
  const draft = startDraft({
    investorId: 'i',
    template: 'comparison',
    language: 'zh-en',
    audience: 'public',
    parkIds: six,
    watermark: null,
    asOf: null,
    ...more,
  });
  return takeSnapshot(db, { draft, profile: heron(), today, applicationVersion: 'test' });
}
const valueOf = (more: Partial<PacketDraft>): DocumentValue => documentValue(snapshotOf(more), 'v');
const blocksOf = <T extends Block['type']>(value: DocumentValue, type: T): Extract<Block, { type: T }>[] =>
  value.sections.flatMap((section) => section.blocks).filter((block): block is Extract<Block, { type: T }> => block.type === type);
const tableOf = (value: DocumentValue): CompareBlock => {
  const [table, ...rest] = blocksOf(value, 'compare');
  if (table === undefined || rest.length > 0) throw new Error('not one table');
  return table;
};
const rowsOf = (table: CompareBlock) => table.groups.flatMap((group) => group.rows);

describe('parks side by side', () => {
  const snapshot = snapshotOf({});
  const value = documentValue(snapshot, 'v');
  const table = tableOf(value);

  const ranked = [...snapshot.match.parks].sort(byRank).map(({ id }) => id);

  it('stand in one table, in the order of their rank, six at most', () => {
    const names = new Map(snapshot.parks.map(({ record }) => [record.id, record.name.zh]));
    expect(table.columns.map(({ name }) => name.zh?.text)).toEqual(ranked.map((id) => names.get(id)));
    expect(ranked).not.toEqual(six);
    expect(rowsOf(table).every(({ cells }) => cells.length === six.length || cells.length === 1)).toBe(true);
  });

  it.each([0, 1])('more than six, or one more by %i, are refused with what to mend', (more) => {
    const parkIds = [...six, 'maqiao-ai', 'zizhu-corridor'].slice(0, 7 + more);
    const refusal = ((): unknown => {
      try {
        return snapshotOf({ parkIds });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal).toMatchObject({ code: 'preflight-blocked', where: 'parks' });
    expect(String(refusal)).toContain(`sets 6 parks side by side at most and ${parkIds.length} are chosen`);
    expect(snapshotOf({ parkIds, template: 'pitch' }).parks).toHaveLength(parkIds.length);
  });

  it('have a reason in every blank, and a date, a grade and a source mark at every fact', () => {
    const cells = rowsOf(table).flatMap((row) => row.cells);
    const blanks = cells.filter((cell) => cell.kind === 'blank');
    expect(blanks.length).toBeGreaterThan(10);
    for (const { note, value: shown } of blanks)
      expect([note.zh?.text, note.en?.text, shown.zh?.text]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), '–']);
    const facts = table.groups
      .slice(2)
      .flatMap((group) => group.rows)
      .flatMap((row) => row.cells)
      .filter((cell) => cell.kind !== 'blank');
    expect(facts.length).toBeGreaterThan(10);
    for (const { note, value: shown } of facts) {
      expect(note.en?.text).toMatch(/ · [ABCD]/);
      expect(shown.zh?.marks).toHaveLength(1);
    }
  });

  it('carry the flags that the window shows: mixed years among them', () => {
    const flags = new Map(compareParks(snapshot.parks).map((row) => [row.attribute.name.zh, row.flags.length]));
    const rows = table.groups.slice(2).flatMap((group) => group.rows);
    expect(rows.map((row) => [row.label.zh?.text, row.flags.length])).toEqual(
      rows.map((row) => [row.label.zh?.text, flags.get(row.label.zh?.text ?? '')]),
    );
    expect(rows.flatMap((row) => row.flags.map((flag) => flag.zh?.text))).toContain('年份不一');
  });

  it('show score, confidence and every part under its weight; what is not known has no bar and is not zero', () => {
    const [scores] = table.groups;
    const matches = new Map(snapshot.match.parks.map((match) => [match.id, match]));
    const row = (label: string) => scores?.rows.find((candidate) => candidate.label.en?.text === label);
    const shares = (label: string) => row(label)?.cells.map((cell) => cell.share);
    expect(shares('Score')).toEqual(ranked.map((id) => matches.get(id)?.score));
    expect(shares('Confidence')).toEqual(ranked.map((id) => matches.get(id)?.confidence));
    expect(row('Sector')?.detail.en?.text).toBe('weight 30%');
    expect([row('Cost')?.cells.length, row('Cost')?.cells[0]?.kind, row('Cost')?.cells[0]?.share]).toEqual([1, 'blank', null]);
  });

  it('tell the strongest and the weakest of each with sources, and what to ask of whom', () => {
    const lists = blocksOf(value, 'list').filter((list) => list.id.endsWith('-points-list'));
    expect(lists).toHaveLength(six.length);
    for (const list of lists) expect(list.terms?.map((term) => term.en?.text)).toEqual(expect.arrayContaining(['Strongest', 'Weakest']));
    expect(lists.flatMap((list) => list.items.flatMap((item) => item.zh?.marks ?? [])).length).toBeGreaterThan(6);
    const asked = blocksOf(value, 'list').find((list) => list.id === 'park-question-list');
    expect(asked?.terms?.map((term) => term.zh?.text)).toContain('所选各园区');
  });

  it('hold one park too, and none where too little is known', () => {
    expect(tableOf(valueOf({ parkIds: ['zero-bay'] })).columns).toHaveLength(1);
    const nobody = takeSnapshot(db, {
      draft: snapshotOf({ parkIds: [] }).draft,
      profile: { codeName: 'X' },
      today,
      applicationVersion: 'test',
    });
    expect(blocksOf(documentValue(nobody, 'v'), 'compare')).toEqual([]);
  });
});

describe('the weights that ranked the parks', () => {
  const weightsOf = (value: DocumentValue): { at: string[]; caption: string | undefined; rows: (string | undefined)[][] } => {
    const at = value.sections.filter((section) => section.blocks.some((block) => block.id === 'weights')).map((section) => section.id);
    const table = blocksOf(value, 'table').find((block) => block.id === 'weights');
    return { at, caption: table?.caption?.en?.text, rows: (table?.rows ?? []).map((row) => row.slice(1).map((cell) => cell.en?.text)) };
  };
  const start = Object.values(startWeights).map((share) => `${share * 100}%`);

  it.each(['pitch', 'comparison'] as const)('stand in a %s as every investor starts with', (template) => {
    expect(weightsOf(valueOf({ template }))).toEqual({
      at: ['comparison'],
      caption: 'Weights of the ranking: starting values',
      rows: [start],
    });
  });

  it.each(['pitch', 'comparison'] as const)('stand in a %s over the usual ones where an officer set them', (template) => {
    const weights: Record<Criterion, number> = { ...startWeights, sector: 1, living: 0.6 };
    writeChoices(db, 'weighed', { ...noChoices, weights });
    const { caption, rows } = weightsOf(valueOf({ template, investorId: 'weighed' }));
    expect([caption, rows]).toEqual([
      'Weights of the ranking: set by the officer for this investor',
      [['45.5%', '9.1%', '4.5%', '2.3%', '4.5%', '2.3%', '27.3%', '4.5%'], start],
    ]);
  });

  it('stay in the packet when its comparison is switched off', () => {
    const off = (...ids: string[]): Partial<PacketDraft> => {
      const { draft } = snapshotOf({ template: 'pitch' });
      return { ...draft, sections: draft.sections.map((section) => (ids.includes(section.id) ? { ...section, on: false } : section)) };
    };
    const valueWith = (...ids: string[]): DocumentValue => {
      const snapshot = snapshotOf({ template: 'pitch' });
      return documentValue({ ...snapshot, draft: { ...snapshot.draft, ...off(...ids) } }, 'v');
    };
    expect(weightsOf(valueWith('comparison')).at).toEqual(['why-here']);
    expect(weightsOf(valueWith('comparison', 'why-here')).at).toEqual(['parks']);
    expect(weightsOf(valueOf({ template: 'pitch', parkIds: ['zero-bay'] })).at).toEqual(['why-here']);
  });
});
