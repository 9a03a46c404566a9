import { describe, expect, it } from 'vitest';
import { documentValue } from '#main/documents/value/document-value.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { Block, QuestionsBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
function snapshotOf(profile: InvestorProfile, template: 'rfi' | 'pitch' | 'one-pager' = 'rfi'): PacketSnapshot {
  const draft = startDraft({ investorId: 'i', template, language: 'zh-en', audience: 'public', parkIds: [], watermark: null, asOf: null });
  return takeSnapshot(db, { draft, profile, today, applicationVersion: 'test' });
}
const blocksOf = (value: DocumentValue, id: string): Block[] => value.sections.find((section) => section.id === id)?.blocks ?? [];
const lists = (value: DocumentValue): QuestionsBlock[] => blocksOf(value, 'questions').filter((block) => block.type === 'questions');

const asked = [
  'How long are visas for our senior engineers and their families?',
  '临港的租金是多少？',
  'Which parks already host medical robotics, and which institutions work on it?',
  'What is the colour of the moon over Mars?',
];
const snapshot = snapshotOf(heron({ questions: asked }));
const value = documentValue(snapshot, 'v');

describe('an answer list', () => {
  it('numbers the questions through, topic by topic', () => {
    const items = lists(value).flatMap((list) =>
      list.items.map((item, index) => [(list.start ?? 1) + index, item.question.zh?.text, item.state]),
    );
    expect(items).toEqual([
      [1, asked[2], 'partly'],
      [2, asked[1], 'not-known'],
      [3, asked[0], 'partly'],
      [4, asked[3], 'not-known'],
    ]);
    const headings = blocksOf(value, 'questions').flatMap((block) => (block.type === 'heading' ? [block.text.en?.text] : []));
    expect(headings).toEqual(['Parks and space', 'Support and procedure', 'Talent and visas', 'Other questions']);
  });

  it('counts what is answered, partly answered and not known, and lists each question with its number and state', () => {
    const [, counts, table] = blocksOf(value, 'summary');
    expect(counts?.type === 'proof' ? counts.items.map((item) => item.figure.zh?.text) : []).toEqual(['0', '2', '2']);
    const rows = table?.type === 'table' ? table.rows.map((row) => [row[0]?.en?.text, row[3]?.en?.text]) : [];
    expect(rows).toEqual([
      ['1', '◐ partly answered'],
      ['2', '– not known yet'],
      ['3', '◐ partly answered'],
      ['4', '– not known yet'],
    ]);
  });

  it('cites a source for every line that rests on a fact, says plainly what is not known and what is done about it', () => {
    const items = lists(value).flatMap((list) => list.items);
    const cited = items.map((item) => [item.answer, ...(item.more ?? [])].flatMap((line) => line.zh?.marks ?? []).length);
    expect(cited.map((count) => count > 0)).toEqual([true, false, true, false]);
    expect(items[1]?.answer.en?.text).toMatch(/not known; we have no source to cite/);
    expect(items[1]?.next?.en?.text).toBe('We shall ask those in charge about rent and prices and answer in writing.');
    expect(items[2]?.next?.en?.text).toMatch(
      /^We shall check with those who published it: old data \(\d+\), text in force to be checked \(\d+\)/,
    );
  });

  it('gives every statement its own mark, also one of the same words as a line before, and a list of records those of their industry', () => {
    const [support, parks] = [['What support exists before we own a factory, and who decides on it?'], [asked[2] ?? '']].map((questions) =>
      lists(documentValue(snapshotOf(heron({ questions })), 'v')).flatMap((list) =>
        list.items.flatMap(({ answer, more = [] }) => [answer, ...more].map((line) => line.zh)),
      ),
    );
    const alike = support?.filter((line) => line?.text.includes('——用途：帮助项目从孵化早期起全方位快速成长')) ?? [];
    expect(alike.map((line) => line?.text.split('——')[0])).toEqual(['先租后股', '先服务后持股']);
    expect([...(support ?? []), ...(parks ?? [])].filter((line) => line?.marks.length === 0)).toEqual([]);
    expect(parks?.filter((line) => line?.text.startsWith('机构：')).length).toBe(1);
  });

  it('says a label once and parts names that have commas by semicolons', () => {
    const lines = lists(value).flatMap((list) => list.items.flatMap(({ answer, more = [] }) => [answer, ...more]));
    const family = lines.find((line) => line.zh?.text.startsWith('外国人家属停居留'));
    expect(family?.zh?.text.match(/家属待遇/g)).toHaveLength(1);
    expect(family?.en?.text.match(/Terms for family/g)).toHaveLength(1);
    expect(family?.zh?.text).not.toContain('前三项人员');
    expect(lines[0]?.en?.text).toContain('West Hongqiao; Shanghai Jinshan Industrial Zone');
    for (const line of lines) expect(line.zh?.text).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
  });

  it('of a version frozen before each line told what it rests on, marks the first line that says the words', () => {
    const plain = snapshotOf(heron({ questions: [asked[0] ?? ''] }));
    const older: PacketSnapshot = {
      ...plain,
      answers: (plain.answers ?? []).map((answer) => ({ ...answer, parts: answer.parts.map(({ bases: _bases, ...part }) => part) })),
    };
    const marked = (from: PacketSnapshot): number =>
      lists(documentValue(from, 'v'))
        .flatMap(({ items }) => items.flatMap(({ answer, more = [] }) => [answer, ...more]))
        .flatMap((line) => line.zh?.marks ?? []).length;
    expect(marked(older)).toBeGreaterThan(0);
  });

  it('keeps next steps, contact and sources, and asks for questions where there are none', () => {
    expect(value.sections.map(({ id }) => id)).toEqual(['cover', 'summary', 'questions', 'gaps', 'next-steps', 'contact', 'sources']);
    const none = documentValue(snapshotOf({ codeName: '白鹭' }), 'v');
    expect(blocksOf(none, 'summary').map(({ id }) => id)).toEqual(['no-question']);
    expect(none.sections.map(({ id }) => id)).not.toContain('questions');
    const lead = (questions: string[]): unknown[] => {
      const [paragraph] = blocksOf(documentValue(snapshotOf({ codeName: 'X', questions }), 'v'), 'summary');
      return paragraph?.type === 'paragraph' ? [paragraph.text.zh?.text, paragraph.text.en?.text] : [];
    };
    expect(lead(['Is there flour?'])).toEqual([
      expect.stringMatching(/^答复 ?X ?的 1 个问题。答复/),
      expect.stringMatching(/^One question of X\. The answer/),
    ]);
    expect(lead(['Is there flour?', 'Is there salt?'])).toEqual([
      expect.stringMatching(/^逐条答复/),
      expect.stringMatching(/^2 questions of X, answered one by one\./),
    ]);
  });
});

describe('answers', () => {
  it('of a packet that names its parks tell of no other park', () => {
    const draft = startDraft({
      investorId: 'i',
      template: 'rfi',
      language: 'zh',
      audience: 'public',
      parkIds: ['hongqiao-cbd'],
      watermark: null,
      asOf: null,
    });
    const named = takeSnapshot(db, { draft, profile: heron({ questions: asked.slice(0, 1) }), today, applicationVersion: 'test' });
    const records = (from: PacketSnapshot): (string | undefined)[] =>
      (from.answers?.[0]?.parts ?? []).flatMap(({ facts }) => facts.map(({ fact }) => fact.recordId));
    const [own, all] = [records(named), records(snapshot)];
    expect(all).toContain('jinshui-talent-living');
    expect(own).not.toContain('jinshui-talent-living');
    expect(own.length).toBeGreaterThan(2);
  });

  it('are the same in a pitch, and are not taken where no page prints them', () => {
    const pitch = documentValue(snapshotOf(heron({ questions: asked }), 'pitch'), 'v');
    const texts = (from: DocumentValue): unknown[] =>
      lists(from).flatMap((list) => list.items.map((item) => [item.question.zh?.text, item.answer.zh?.text]));
    expect(texts(pitch)).toEqual(texts(value));
    expect(snapshotOf(heron({ questions: asked }), 'one-pager').answers).toBeUndefined();
  });

  it('of a version frozen before they were, are read from the words of the question as they were then', () => {
    const { answers: _answers, ...older } = snapshot;
    const [list] = lists(documentValue(older, 'v'));
    expect([list?.id, list?.items.length]).toEqual(['questions', asked.length]);
  });

  it('leave out a fact that the fair-competition rules keep out of every packet', () => {
    const before = snapshot.answers?.[0]?.parts.flatMap(({ facts }) => facts) ?? [];
    const view = before.find(({ fact }) => fact.value.text !== null);
    if (view === undefined) throw new Error('no fact in words');
    const set = db.prepare('UPDATE fact SET text_zh = ? WHERE id = ?');
    set.run('按企业纳税额的百分之五十给予返还', view.fact.id);
    const after = snapshotOf(heron({ questions: asked }));
    set.run(view.fact.value.text?.zh ?? null, view.fact.id);
    expect(JSON.stringify(after.answers)).not.toContain('纳税额');
    expect(after.answers?.[0]?.parts.flatMap(({ facts }) => facts.map(({ fact }) => fact.id))).not.toContain(view.fact.id);
  });
});
