import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { Block, ListBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
function snapshotOf(profile: InvestorProfile, template: Template, parkIds: string[] = []): PacketSnapshot {
  const draft = startDraft({ investorId: 'i', template, language: 'zh-en', audience: 'public', parkIds, watermark: null, asOf: null });
  return takeSnapshot(db, { draft, profile, today, applicationVersion: 'test' });
}
const switchedOff = (snapshot: PacketSnapshot, off: string): PacketSnapshot => ({
  ...snapshot,
  draft: { ...snapshot.draft, sections: snapshot.draft.sections.map((section) => ({ ...section, on: section.on && section.id !== off })) },
});
const blocksOf = (value: DocumentValue, id: string): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];
const listIn = (blocks: Block[], id: string): ListBlock['items'] => {
  const block = blocks.find((candidate) => candidate.id === id);
  return block?.type === 'list' ? block.items : [];
};
const texts = (items: ListBlock['items'], language: 'zh' | 'en' = 'en'): (string | undefined)[] =>
  items.map((item) => item[language]?.text);

const bare = { codeName: '白鹭' };
const [pitch, answers] = [snapshotOf(heron(), 'pitch'), snapshotOf(bare, 'rfi')];

describe('the next steps', () => {
  const steps = (snapshot: PacketSnapshot): { steps: (string | undefined)[]; asks: number } => {
    const blocks = blocksOf(documentValue(snapshot, 'v'), 'next-steps');
    return { steps: texts(listIn(blocks, 'steps')), asks: listIn(blocks, 'ask-list').length };
  };

  it('lead to the questions in the summary only where the summary puts them', () => {
    const withoutParks = snapshotOf(bare, 'pitch');
    expect(listIn(blocksOf(documentValue(withoutParks, 'v'), 'summary'), 'ask-list')).toHaveLength(8);
    expect(steps(withoutParks)).toMatchObject({
      steps: [expect.stringContaining('in the summary'), expect.any(String), expect.any(String)],
      asks: 0,
    });
    for (const snapshot of [switchedOff(withoutParks, 'summary'), answers]) {
      const found = steps(snapshot);
      expect(found.steps[0]).toBe('Answer the questions below; we recommend parks by the answers.');
      expect(found.asks).toBe(8);
    }
  });

  it('ask for nothing where nothing is to be asked', () => {
    const settled = { ...answers, match: { ...answers.match, ask: [] } };
    expect(steps(settled)).toEqual({ steps: ['Confirm space, rent and delivery, then discuss clauses and a timetable.'], asks: 0 });
  });

  it('count the policies that the pages list by name only, each once, and none where no section lists them', () => {
    const named = (snapshot: PacketSnapshot): number => {
      const value = documentValue(snapshot, 'v');
      const rows = [...blocksOf(value, 'incentives'), ...blocksOf(value, 'talent')].flatMap((block) =>
        block.type === 'table' && block.id.endsWith('-named') ? block.rows.map((row) => row[0]?.en?.text) : [],
      );
      // Clauses of one policy stand under names of their own.
      const policyOf = (name: string | undefined) =>
        snapshot.clauses.find(({ clause, incentive }) => incentive.name.en === name || clause.name.en === name)?.incentive.id;
      return new Set(rows.map(policyOf)).size;
    };
    const counted = (snapshot: PacketSnapshot): number => Number(/official text of (\d+)/.exec(steps(snapshot).steps.join('\n'))?.[1] ?? 0);
    const clauses = pitch.clauses.filter(({ match }) => match.textNeeded).length;
    expect(counted(pitch)).toBe(named(pitch));
    expect(counted(pitch)).toBeLessThan(clauses);
    const fewer = switchedOff(pitch, 'talent');
    expect(counted(fewer)).toBe(named(fewer));
    expect(counted(fewer)).toBeLessThan(counted(pitch));
    expect(counted(answers)).toBe(0);
  });
});

describe('a doubt about the sources', () => {
  it('says of which records and which statements, with their sources', () => {
    const value = documentValue(pitch, 'v');
    const items = listIn(blocksOf(value, 'gaps'), 'conflict-list');
    const printed = new Set(value.figures?.map(({ factId }) => factId));
    const conflicts = pitch.conflicts.filter(({ factIds }) => factIds.some((id) => printed.has(id)));
    expect(items.length).toBe(conflicts.length);
    for (const [at, conflict] of conflicts.entries()) {
      expect(items[at]?.zh?.text).toMatch(new RegExp(`^\\S+（\\S.*）：`));
      expect(items[at]?.zh?.text.endsWith(conflict.note.zh)).toBe(true);
      expect(items[at]?.en?.text).toMatch(/^[^:]+ \([^:]+\): /);
      expect(items[at]?.zh?.marks.length).toBeGreaterThan(0);
    }
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('people and clauses', () => {
  it('say the same of a person who meets Category B while A is open', () => {
    const blocks = blocksOf(documentValue(pitch, 'v'), 'talent');
    const people = blocks.find(({ id }) => id === 'people');
    const row = people?.type === 'table' ? people.rows.find(([role]) => role?.en?.text === 'CTO') : undefined;
    expect([row?.[1]?.en?.text, row?.[2]?.en?.text]).toEqual(['Category B is met; A is still possible', '● at least Category B']);
    const clause = pitch.clauses.find(({ clause: { id } }) => id === 'statutory-work-permit-b');
    expect(clause?.match.verdict).toBe('fits');
  });

  it('keep a class open for a person whose nationality is not known', () => {
    const people = [{ role: 'Laureate', honours: ['Turing Award'] }];
    const blocks = blocksOf(documentValue(snapshotOf({ codeName: 'x', people }, 'pitch'), 'v'), 'talent');
    const table = blocks.find(({ id }) => id === 'people');
    const row = table?.type === 'table' ? table.rows[0] : undefined;
    expect([row?.[1]?.en?.text, row?.[2]?.en?.text]).toEqual(['Category A, once the nationality is known', '◐ cannot tell yet']);
  });
});

describe('words for the reader', () => {
  it('never speak of the store', () => {
    const asked = heron({ questions: ['Is there flour?', '哪些园区有医疗机器人？', 'What support exists in Atlantis Park?'] });
    for (const snapshot of [answers, pitch, snapshotOf(asked, 'rfi'), snapshotOf(bare, 'pitch')])
      expect(JSON.stringify(documentValue(snapshot, 'v'))).not.toMatch(/本库|[Tt]he store\b|投资方资料|investor profile/);
  });

  it('promise of a figure its source, and no date where there is none', () => {
    const [lead] = blocksOf(documentValue(pitch, 'v'), 'summary');
    expect(lead?.type === 'paragraph' ? lead.text.en?.text : '').toContain(
      'Every figure carries its source; where the source gives no date, that is said.',
    );
  });
});
