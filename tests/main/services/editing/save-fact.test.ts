import { describe, expect, it } from 'vitest';
import { findFact, listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findSource } from '#main/repos/source-repo.ts';
import { archiveRecord } from '#main/services/editing/archive-record.ts';
import { factHistory } from '#main/services/editing/history/record-history.ts';
import { renewFact, restoreFact, withdrawFact } from '#main/services/editing/past-fact.ts';
import { readValue } from '#main/services/editing/read-value.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import type { FactInput } from '#shared/domain/editing/fact-input.ts';
import { addFact, contents, factInput, newDesk, undo } from './desk-support.ts';

const desk = newDesk();
const { db } = desk;
const liveIds = (): string[] => listFactsOfRecord(db, 'zero-bay').map((fact) => fact.id);

describe('a value typed by an officer', () => {
  it.each([
    ['超过400家', '超过400家', 'over 400 firms'],
    ['>400', '超过400家', 'over 400 firms'],
    ['４００', '400家', '400 firms'],
    ['800-950家', '800–950家', '800–950 firms'],
  ])('%j is shown back as %s and %s', (text, zh, en) => {
    const reading = readValue(desk, { entered: { text, unit: 'firm' }, attributeId: 'resident-firms' });
    expect(reading.ok && [reading.shown.zh, reading.shown.en.replaceAll('\u00a0', ' ')]).toEqual([zh, en]);
  });

  it('that cannot be read says what to mend, and is not saved', () => {
    const entered = { text: '很多家' };
    const reading = readValue(desk, { entered, attributeId: 'resident-firms' });
    expect(reading.ok).toBe(false);
    const before = contents(db);
    expect(() => addFact(desk, { entered })).toThrow(expect.objectContaining({ code: 'invalid-input', where: 'entered.text' }));
    expect(contents(db)).toEqual(before);
  });

  it('names the live facts it disagrees with, and none that a bound allows', () => {
    const [first, ...others] = [addFact(desk, { entered: { text: '400家' } })];
    expect(others).toEqual([]);
    const ask = (text: string, replaces: string | null = null) =>
      readValue(desk, { entered: { text }, attributeId: 'resident-firms', recordId: 'zero-bay', asOf: '2025', replaces });
    expect(ask('500家')).toMatchObject({ disagreesWith: [first?.id] });
    expect(ask('超过300家')).toMatchObject({ disagreesWith: [] });
    expect(ask('500家', first?.id)).toMatchObject({ disagreesWith: [] });
    undo(desk, first ?? { changeId: null });
  });
});

describe('a saved fact', () => {
  it('stands with its source and value; undone, everything is as before', () => {
    const before = contents(db);
    const saved = addFact(desk, { note: { zh: '电话核实', en: null }, sensitivity: 'partner' });
    expect(findFact(db, saved.id)).toMatchObject({
      value: { number: '400', base: '400' },
      qualifier: 'over',
      unit: 'firm',
      asOf: { from: '2025-01-01', to: '2025-12-31', precision: 'year' },
      grade: 'note',
      sensitivity: 'partner',
      certainty: 'stated',
      note: { zh: '电话核实', en: null },
      citation: { sourceId: 'office-note', segmentId: 'office-note-1', line: null, raw: ['超过400家'] },
    });
    undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('takes the place of another, which stays in the history', () => {
    const old = addFact(desk, { entered: { text: '390家' } });
    const saved = addFact(desk, { replaces: old.id });
    expect([findFact(db, old.id)?.supersededBy, liveIds().includes(old.id), liveIds().includes(saved.id)]).toEqual([saved.id, false, true]);
    expect(() => addFact(desk, { replaces: old.id })).toThrow(expect.objectContaining({ code: 'refused', where: old.id }));
    expect(factHistory(db, old.id).map((step) => [step.shown.zh, step.state, step.change?.id])).toEqual([
      ['390家', 'superseded', old.changeId],
      ['超过400家', 'live', saved.changeId],
    ]);
    undo(desk, saved);
    undo(desk, old);
  });

  it('that says what is said already is not written', () => {
    const old = addFact(desk);
    const before = contents(db);
    expect(addFact(desk, { replaces: old.id })).toEqual({ id: old.id, changeId: null });
    expect(contents(db)).toEqual(before);
    expect(addFact(desk, { replaces: old.id, sensitivity: 'internal' }).changeId).not.toBe(null);
  });

  it('may be words in one language', () => {
    const saved = addFact(desk, { attributeId: 'positioning', entered: { words: { zh: '科创策源地', en: null } } });
    expect(findFact(db, saved.id)?.value).toEqual({ number: null, min: null, max: null, text: { zh: '科创策源地', en: null }, base: null });
  });

  it('of a known document takes its grade and place; a document new to the store is made with it', () => {
    const cited = addFact(desk, { source: { sourceId: '000', segmentId: '000-1', line: 5, raw: ['零号湾'] } });
    expect(findFact(db, cited.id)).toMatchObject({
      grade: findSource(db, '000')?.grade,
      citation: { sourceId: '000', segmentId: '000-1', line: 5, raw: ['零号湾'] },
    });
    const before = contents(db);
    const made = addFact(desk, {
      source: {
        newSource: { title: { zh: '区统计公报', en: null }, language: 'zh', publisher: null, publishedOn: '2026-03-01', grade: 'official' },
      },
    });
    const sourceId = findFact(db, made.id)?.citation.sourceId ?? '';
    expect(findSource(db, sourceId)).toMatchObject({ title: { zh: '区统计公报' }, grade: 'official', publishedOn: '2026-03-01' });
    undo(desk, made);
    expect(contents(db)).toEqual(before);
  });

  it.each<[string, string | undefined, Partial<FactInput>]>([
    ['not-found', 'none', { recordId: 'none' }],
    ['not-found', 'none', { attributeId: 'none' }],
    ['not-found', 'none', { replaces: 'none' }],
    ['not-found', 'none', { source: { sourceId: 'none', segmentId: 'x', line: null } }],
    ['invalid-input', 'source.segmentId', { source: { sourceId: '000', segmentId: '001-1', line: null } }],
    ['invalid-input', 'source.line', { source: { sourceId: '000', segmentId: '000-1', line: 99_999 } }],
    ['invalid-input', 'asOf', { asOf: '2025年' }],
    ['invalid-input', 'asOf', { asOf: '2030' }],
    ['invalid-input', 'asOf', { asOf: '2025/2024' }],
  ])('is refused with %s at %s for %j', (code, where, more) => {
    const before = contents(db);
    expect(() => addFact(desk, more)).toThrow(expect.objectContaining({ code, where }));
    expect(contents(db)).toEqual(before);
  });

  it('may tell of the future as a target', () => {
    const saved = addFact(desk, { asOf: '2030', polarity: 'target' });
    expect(findFact(db, saved.id)).toMatchObject({ polarity: 'target', asOf: { from: '2030-01-01' } });
    undo(desk, saved);
  });

  it('keeps to the record and kind of statement of the one it replaces', () => {
    const old = addFact(desk);
    for (const [where, more] of [
      ['replaces', { recordId: 'zizhu' }],
      ['attributeId', { attributeId: 'high-tech-firms' }],
    ] as const)
      expect(() => saveFact(desk, { ...factInput({ replaces: old.id }), ...more })).toThrow(
        expect.objectContaining({ code: 'invalid-input', where }),
      );
  });

  it('is not added to a record in the archive', () => {
    const archived = archiveRecord(desk, { id: 'zizhu' });
    expect(() => addFact(desk, { recordId: 'zizhu' })).toThrow(expect.objectContaining({ code: 'refused' }));
    undo(desk, archived);
  });
});

describe('a past value', () => {
  it('withdrawn is out of sight and comes back as it was', () => {
    const fact = addFact(desk);
    const before = contents(db);
    withdrawFact(desk, { factId: fact.id, reason: '数有误' });
    expect(liveIds()).not.toContain(fact.id);
    expect(() => withdrawFact(desk, { factId: fact.id, reason: '再次' })).toThrow(expect.objectContaining({ code: 'refused' }));
    restoreFact(desk, { factId: fact.id });
    expect(contents(db)).toEqual(before);
    expect(restoreFact(desk, { factId: fact.id })).toEqual({ id: fact.id, changeId: null });
  });

  it('replaced long ago is made current again as a new fact, in one line with the others', () => {
    const first = addFact(desk, { entered: { text: '100家' } });
    const second = addFact(desk, { entered: { text: '200家' }, replaces: first.id });
    withdrawFact(desk, { factId: second.id, reason: '数有误' });
    const again = restoreFact(desk, { factId: first.id, reason: '原数为准' });
    expect(findFact(db, again.id)?.value.number).toBe('100');
    expect(liveIds()).toContain(again.id);
    for (const id of [first.id, second.id, again.id])
      expect(factHistory(db, id).map((step) => [step.shown.zh, step.state])).toEqual([
        ['100家', 'superseded'],
        ['200家', 'withdrawn'],
        ['100家', 'live'],
      ]);
  });
});

describe('a value that still holds', () => {
  it('is renewed by a later date and its own source', () => {
    const old = addFact(desk, { asOf: '2023' });
    const renewed = renewFact(desk, { factId: old.id, asOf: '2026-06', source: { note: true }, reason: '电话确认' });
    expect(findFact(db, renewed.id)).toMatchObject({
      value: { number: '400' },
      qualifier: 'over',
      asOf: { from: '2026-06-01' },
      grade: 'note',
    });
    expect(findFact(db, old.id)?.supersededBy).toBe(renewed.id);
  });

  it.each(['2023', '2022-05', '2027', 'soon'])('not by %s', (asOf) => {
    const old = addFact(desk, { asOf: '2023' });
    expect(() => renewFact(desk, { factId: old.id, asOf, source: { note: true } })).toThrow(
      expect.objectContaining({ code: 'invalid-input', where: 'asOf' }),
    );
  });
});
