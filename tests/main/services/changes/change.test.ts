import { describe, expect, it } from 'vitest';
import { listChangeRows, listChanges, listChangesOfRecord } from '#main/repos/change-repo.ts';
import { findFact, listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { runChange, undoChange, type ChangeNote, type Journal } from '#main/services/changes/change.ts';
import { ensureOfficeNoteSource, officeNoteSource, supersedeFact, writeRecord } from '#main/services/changes/write.ts';
import { find } from '#main/services/search/find.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { seededStore } from '../../../support/core.ts';

const note = (zh: string): ChangeNote => ({
  at: '2026-11-22T08:00:00.000Z',
  by: '张敏',
  command: 'fact.save',
  summary: { zh, en: zh },
  reason: null,
});
const undo = { at: '2026-11-22T09:00:00.000Z', by: '张敏' };

const tables = ['record', 'alias', 'fact', 'fact_input', 'source', 'segment', 'relation', 'search_thing', 'search_posting'];
/** Everything the registers hold, independent of row order. */
const contents = (db: Database): unknown =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );

function replaceFact(db: Database, journal: Journal): Fact {
  const [old] = listFactsOfRecord(db, 'zero-bay');
  if (old === undefined) throw new Error('zero-bay has no fact');
  ensureOfficeNoteSource(db, journal);
  const by: Fact = {
    ...old,
    id: 'zero-bay-new',
    grade: 'note',
    inputs: [],
    citation: { sourceId: officeNoteSource.id, segmentId: 'office-note-1', line: null, raw: ['新值'] },
  };
  supersedeFact(journal, { old: old.id, by });
  return old;
}

describe('a change of the registers', () => {
  it('keeps the old fact beside the new one and stands in the history of its record', () => {
    const { db } = seededStore();
    const { changeId, value: old } = runChange(db, note('改一个值'), (journal) => replaceFact(db, journal));
    expect(findFact(db, old.id)?.supersededBy).toBe('zero-bay-new');
    expect(listFactsOfRecord(db, 'zero-bay').map((fact) => fact.id)).toContain('zero-bay-new');
    expect(listChangesOfRecord(db, 'zero-bay').map((change) => [change.id, change.by])).toEqual([[changeId, '张敏']]);
  });

  it('shows what it wrote as it wrote it, whatever came after', () => {
    const { db } = seededStore();
    const named = (changeId: string | null): unknown[] =>
      listChangeRows(db, changeId ?? '').map(({ table, before, after }) => [
        table,
        before?.['name_zh'] ?? null,
        after?.['name_zh'] ?? null,
      ]);
    const rename = (id: string, name: string): string | null =>
      runChange(db, note('改名'), (journal) => journal.update('record', { id }, { name_zh: name })).changeId;
    const made = runChange(db, note('新建'), (journal) => {
      const old = findRecord(db, 'zero-bay');
      if (old === null) throw new Error('no zero-bay');
      writeRecord(journal, { ...old, id: 'new-park', name: { zh: '甲园', en: null }, aliases: [], schemes: [] });
      journal.update('record', { id: 'new-park' }, { name_zh: '乙园' });
    }).changeId;
    const today = [
      ['record', null, '甲园'],
      ['record', '甲园', '乙园'],
    ];
    expect(named(made)).toEqual(today);
    rename('new-park', '丙园');
    expect(named(rename('new-park', '丁园'))).toEqual([['record', '丙园', '丁园']]);
    expect(named(made)).toEqual(today);
    expect(() => undoChange(db, made ?? '', undo)).toThrow('undo the newer change first');
    runChange(db, note('删除'), (journal) => journal.remove('record', { id: 'new-park' }));
    expect(named(made)).toEqual(today);
  });

  it('is taken back to the last row, again and again', () => {
    const { db } = seededStore();
    const before = contents(db);
    const { changeId } = runChange(db, note('改一个值'), (journal) => replaceFact(db, journal));
    const after = contents(db);
    expect(after).not.toEqual(before);
    const back = undoChange(db, changeId ?? '', undo);
    expect(contents(db)).toEqual(before);
    undoChange(db, back.changeId, undo);
    expect(contents(db)).toEqual(after);
    expect(listChanges(db, { limit: 9, offset: 0 }).map((change) => change.summary.zh)).toEqual([
      '重做：改一个值',
      '撤销：改一个值',
      '改一个值',
    ]);
  });

  it('writes nothing at all when a step of it fails', () => {
    const { db } = seededStore();
    const before = contents(db);
    expect(() =>
      runChange(db, note('失败'), (journal) => {
        replaceFact(db, journal);
        journal.insert('alias', { record_id: 'no-such-record', name: 'x', language: 'zh', origin: 'office' });
      }),
    ).toThrow('FOREIGN KEY');
    expect(contents(db)).toEqual(before);
    expect(listChanges(db, { limit: 9, offset: 0 })).toEqual([]);
  });

  it('refuses to be undone over a newer change, which stays', () => {
    const { db } = seededStore();
    const rename = (name: string): string =>
      runChange(db, note(name), (journal) => journal.update('record', { id: 'zero-bay' }, { name_zh: name })).changeId ?? '';
    const first = rename('零号湾一');
    const second = rename('零号湾二');
    expect(() => undoChange(db, first, undo)).toThrow('undo the newer change first');
    expect(findRecord(db, 'zero-bay')?.name.zh).toBe('零号湾二');
    undoChange(db, second, undo);
    undoChange(db, first, undo);
    expect(findRecord(db, 'zero-bay')?.name.zh).toBe('零号湾');
    expect(() => undoChange(db, first, undo)).toThrow('taken back already');
  });

  it('reaches the search in the same step', () => {
    const { db } = seededStore();
    const { changeId } = runChange(db, note('改名'), (journal) => journal.update('record', { id: 'zero-bay' }, { name_zh: '凤栖湾' }));
    const found = (): string[] => find(db, '凤栖湾', { filter: {}, limit: 5, today: '2026-11-22' }).hits.map((hit) => hit.id);
    expect(found()).toEqual(['zero-bay']);
    undoChange(db, changeId ?? '', undo);
    expect(found()).toEqual([]);
  });
});
