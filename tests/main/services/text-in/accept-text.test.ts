import { describe, expect, it } from 'vitest';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { findSource, findSourceText } from '#main/repos/source-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { acceptText } from '#main/services/text-in/accept-text.ts';
import { proposeText } from '#main/services/text-in/propose-text.ts';
import type { AcceptedFact, ReviewedText } from '#shared/domain/proposal/text-input.ts';
import { rowCounts, seededStore, testClock } from '../../../support/core.ts';

const lines = ['紫竹高新区上半年情况', '2024-07-02', '2023年，紫竹高新区入驻企业超过600家，青溪产业园总投资约12.5亿元。'];
const text = (facts: AcceptedFact[], more: Partial<ReviewedText> = {}): ReviewedText => ({
  document: {
    title: { zh: '紫竹高新区上半年情况', en: null },
    language: 'zh',
    publisher: null,
    publishedOn: '2024-07-02',
    grade: 'official',
  },
  lines,
  sensitivity: 'public',
  newRecords: [],
  facts,
  ...more,
});
const firms: AcceptedFact = {
  line: 3,
  raw: '超过600家',
  recordId: 'zizhu',
  attributeId: 'resident-firms',
  entered: { text: '超过600', unit: 'firm' },
  asOf: '2023',
  polarity: 'actual',
  baseNote: null,
  note: null,
};

describe('a reviewed text', () => {
  it('is proposed without a row being written, its day guessed for the document alone', () => {
    const store = seededStore();
    const before = rowCounts(store);
    const reading = proposeText(store.db, lines, { about: null, publishedOn: null });
    expect(reading.guess).toEqual({ title: { zh: lines[0], en: null }, language: 'zh', publishedOn: '2024-07-02' });
    expect(reading.proposals.map((proposal) => [proposal.value, proposal.recordIds[0], proposal.asOf])).toEqual([
      ['超过600家', 'zizhu', '2023'],
      ['约12.5亿元', 'zizhu', '2023'],
    ]);
    expect(reading.names.find((name) => name.recordIds.length === 0)?.raw).toContain('青溪产业园');
    expect(rowCounts(store)).toEqual(before);
  });

  it('becomes a document with its lines and facts that stand on their words', () => {
    const { db } = seededStore();
    const { sourceId } = acceptText({ db, clock: testClock }, text([firms]));
    expect(findSourceText(db, sourceId)).toEqual(lines);
    expect(findSource(db, sourceId)).toMatchObject({
      grade: 'official',
      publishedOn: '2024-07-02',
      segments: [{ lineFrom: 1, lineTo: 3 }],
    });
    const fact = listFactsOfRecord(db, 'zizhu').find((candidate) => candidate.citation.sourceId === sourceId);
    expect(fact).toMatchObject({
      attributeId: 'resident-firms',
      value: { number: '600', base: '600' },
      qualifier: 'over',
      unit: 'firm',
      asOf: { from: '2023-01-01', to: '2023-12-31' },
      grade: 'official',
      citation: { line: 3, raw: ['超过600家'] },
    });
  });

  it('writes the records it names anew, and one undo takes everything back', () => {
    const store = seededStore();
    const { db } = store;
    const contents = (): unknown[] =>
      ['record', 'fact', 'source', 'segment', 'source_text'].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
    const before = contents();
    const named = { key: 'new-1', kind: 'park' as const, class: 'unknown', name: { zh: '青溪产业园', en: null }, districtId: null };
    const investment: AcceptedFact = {
      ...firms,
      raw: '约12.5亿元',
      recordId: 'new-1',
      attributeId: 'investment',
      entered: { text: '约12.5亿元' },
    };
    const { changeId } = acceptText({ db, clock: testClock }, text([firms, investment], { newRecords: [named] }));
    const made = db.prepare("SELECT id FROM record WHERE name_zh = '青溪产业园'").pluck().get() as string;
    expect(findRecord(db, made)?.kind).toBe('park');
    expect(listFactsOfRecord(db, made).map((fact) => fact.value.base)).toEqual(['1250000000']);
    undoChange(db, changeId, { at: testClock.now(), by: 'x' });
    expect(contents()).toEqual(before);
  });

  it.each<[string, ReviewedText, string]>([
    ['nothing accepted', text([]), 'Nothing is accepted yet'],
    ['words that the line does not hold', text([{ ...firms, raw: '七百家' }]), 'Line 3 does not hold'],
    ['a value that cannot be read', text([{ ...firms, entered: { text: '很多' } }]), 'Line 3 "超过600家"'],
    ['a record that is gone', text([{ ...firms, recordId: 'no-such-park' }]), 'not in the store'],
    ['an attribute that is none', text([{ ...firms, attributeId: 'no-such' }]), 'no such kind'],
    ['a date that is none', text([{ ...firms, asOf: '上月' }]), 'Write the date as'],
    [
      'a class that is none',
      text([firms], { newRecords: [{ key: 'new-1', kind: 'park', class: 'x', name: { zh: 'a', en: null }, districtId: null }] }),
      'no such class',
    ],
  ])('refuses %s and writes nothing', (_name, given, message) => {
    const store = seededStore();
    const before = rowCounts(store);
    expect(() => acceptText({ db: store.db, clock: testClock }, given)).toThrow(message);
    expect(rowCounts(store)).toEqual(before);
  });
});
