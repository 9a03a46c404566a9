import { describe, expect, it } from 'vitest';
import { findRecord, listRefs } from '#main/repos/record-repo.ts';
import { findSource } from '#main/repos/source-repo.ts';
import { archiveRecord } from '#main/services/editing/archive-record.ts';
import { changeEntry, factHistory, recordHistory } from '#main/services/editing/history/record-history.ts';
import { mergeRecord } from '#main/services/editing/merge-record.ts';
import { withdrawFact } from '#main/services/editing/past-fact.ts';
import { attributeRows, saveAttribute } from '#main/services/editing/save-attribute.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { removeRelation, saveRelation } from '#main/services/editing/save-relation.ts';
import { saveSource } from '#main/services/editing/save-source.ts';
import { chooseFact } from '#main/services/conflicts/settle-conflict.ts';
import { recordInputSchema } from '#shared/domain/editing/record-input.ts';
import type { SourceInput } from '#shared/domain/editing/source-input.ts';
import { addFact, contents, newDesk, undo } from './desk-support.ts';

const desk = newDesk();
const { db } = desk;
/** What a change did, in Chinese: label, before, after. */
const told = (changeId: string | null): (string | null)[][] =>
  changeEntry(db, changeId ?? 'none').lines.map((line) => [line.label.zh, line.before?.zh ?? null, line.after?.zh ?? null]);

describe('the history of a record', () => {
  it('tells each field old and new, who, when and why', () => {
    const record = findRecord(db, 'zero-bay');
    if (record === null) throw new Error('zero-bay is gone');
    const { nameIsLabel: _label, ...form } = record;
    const saved = saveRecord(desk, {
      ...recordInputSchema.parse({ ...form }),
      class: 'municipal',
      districtId: 'xuhui',
      sensitivity: 'partner',
      aliases: [...record.aliases, { name: '零湾', language: 'zh', origin: 'office' }],
      reason: '区划调整',
    });
    const [entry] = recordHistory(db, 'zero-bay');
    expect(entry?.change).toMatchObject({
      id: saved.changeId,
      by: '本机 This computer',
      at: '2026-09-01T02:00:00.000Z',
      command: 'record.save',
      reason: '区划调整',
    });
    expect(told(saved.changeId)).toEqual([
      ['类别', expect.any(String), '市级'],
      ['行政区', '闵行区', '徐汇区'],
      ['密级', '公开', '合作方'],
      ['别名', null, '零湾（本单位）'],
    ]);
    undo(desk, saved);
    expect(recordHistory(db, 'zero-bay')[0]?.lines.map((line) => [line.label.en, line.after?.en ?? null])).toContainEqual([
      'Sensitivity',
      'public',
    ]);
  });

  it('tells a replaced value as one line, and its undo as the same line turned round', () => {
    const first = addFact(desk, { entered: { text: '390家' } });
    const second = addFact(desk, { replaces: first.id, reason: '年报' });
    const line = ['入驻企业', '390家（2025年）', '超过400家（2025年）'];
    expect(told(first.changeId)).toContainEqual(['入驻企业', null, '390家（2025年）']);
    expect(told(second.changeId)).toEqual([line]);
    expect(told(undo(desk, second))).toEqual([[line[0], line[2], line[1]]]);
    const withdrawn = withdrawFact(desk, { factId: first.id, reason: '有误' });
    expect(told(withdrawn.changeId)).toEqual([['入驻企业', '390家（2025年）', null]]);
    expect(
      recordHistory(db, 'zero-bay')
        .slice(0, 2)
        .map((entry) => entry.change.reason),
    ).toEqual(['有误', null]);
  });

  it('knows of a decision on a conflict of its facts, and of a merge', () => {
    const chosen = chooseFact(desk, { conflictId: 'conflict-minhang-park-lists', factId: '000-016-05', reason: '以方案为准' });
    expect(recordHistory(db, 'minhang').map((entry) => entry.change.id)).toContain(chosen.changeId);
    expect(told(chosen.changeId)[0]?.slice(1)).toEqual(['待定', '已选定：以方案为准']);
    const merged = mergeRecord(desk, { fromId: 'zero-bay', intoId: 'zizhu', reason: '同一' });
    for (const id of ['zero-bay', 'zizhu']) {
      const [entry] = recordHistory(db, id);
      expect([entry?.change.id, (entry?.lines.length ?? 0) > 3]).toEqual([merged.changeId, true]);
    }
    expect(told(merged.changeId)).toContainEqual(['状态', '在用', '已归档']);
    undo(desk, merged);
  });

  it('of what nobody touched is empty; of what is not there is not found', () => {
    const untouched = listRefs(db, 'event')[0]?.id ?? 'none';
    expect(recordHistory(db, untouched)).toEqual([]);
    expect(factHistory(db, '000-005-11').map((step) => [step.state, step.change])).toEqual([['live', null]]);
    expect(() => factHistory(db, 'none')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => changeEntry(db, 'none')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('a tie', () => {
  it('is made, edited and removed, each told and undone', () => {
    const before = contents(db);
    const input = { id: null, from: 'zero-bay', type: 'partner-of', to: 'zizhu', source: { note: true } } as const;
    const made = saveRelation(desk, input);
    expect(told(made.changeId)).toContainEqual(['关系', null, expect.stringContaining('合作方为')]);
    expect(saveRelation(desk, { ...input, id: Number(made.id) }).changeId).toBe(null);
    const edited = saveRelation(desk, { ...input, id: Number(made.id), type: 'may-be-same-as', words: '邻近' });
    const removed = removeRelation(desk, { relationId: Number(made.id) });
    for (const saved of [removed, edited, made]) undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it.each([
    ['invalid-input', { to: 'zero-bay' }],
    ['not-found', { to: 'none' }],
    ['not-found', { id: 999_999 }],
  ] as const)('is refused with %s for %j', (code, more) => {
    const input = { id: null, from: 'zero-bay', type: 'partner-of', to: 'zizhu', source: { note: true } } as const;
    expect(() => saveRelation(desk, { ...input, ...more })).toThrow(expect.objectContaining({ code }));
  });

  it('to an archived record is refused', () => {
    const archived = archiveRecord(desk, { id: 'zizhu' });
    expect(() => saveRelation(desk, { id: null, from: 'zero-bay', type: 'partner-of', to: 'zizhu', source: { note: true } })).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
    undo(desk, archived);
  });
});

describe('a source', () => {
  const fresh: SourceInput = {
    id: null,
    title: { zh: '闵行统计年鉴', en: null },
    language: 'zh',
    publisher: null,
    publishedOn: '2026-01-01',
    grade: 'official',
    weight: 'high',
    note: null,
    segments: [],
  };
  const formOf = (id: string): SourceInput => {
    const source = findSource(db, id);
    if (source === null) throw new Error(`no source ${id}`);
    const { file: _file, sha256: _sha256, pack: _pack, segments, ...form } = source;
    // The forms of the starter data have titles in one language at least, as the schema wants them.
    return { ...form, segments: segments.map(({ ordinal: _ordinal, ...segment }) => segment) } as SourceInput;
  };

  it('new to the store is one item, or the items it is given; undone, it is gone', () => {
    const before = contents(db);
    const made = saveSource(desk, fresh);
    expect(findSource(db, made.id)?.segments.map((segment) => [segment.id, segment.title.zh])).toEqual([
      [`${made.id}-item-1`, '闵行统计年鉴'],
    ]);
    const item = { id: null, title: { zh: '一', en: null }, lineFrom: 1, lineTo: 2, publishedOn: null, publisher: null };
    const more = saveSource(desk, {
      ...fresh,
      id: made.id,
      segments: [{ ...item, id: `${made.id}-item-1` }, item, { ...item, lineFrom: 3, lineTo: 4 }],
    });
    expect(findSource(db, made.id)?.segments.map((segment) => segment.ordinal)).toEqual([1, 2, 3]);
    for (const saved of [more, made]) undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('of the starter data keeps file, hash and items through an edit, and an edit of nothing writes nothing', () => {
    const before = findSource(db, '000');
    expect(saveSource(desk, formOf('000')).changeId).toBe(null);
    const saved = saveSource(desk, { ...formOf('000'), publishedOn: '2018-01-01' });
    expect(findSource(db, '000')).toEqual({ ...before, publishedOn: '2018-01-01' });
    undo(desk, saved);
    expect(findSource(db, '000')).toEqual(before);
  });

  it('keeps the items that something is cited from, where it is cited', () => {
    const form = formOf('004');
    const [first, ...others] = form.segments;
    expect(() => saveSource(desk, { ...form, segments: others })).toThrow(expect.objectContaining({ code: 'refused', where: first?.id }));
    const narrow = form.segments.map((segment, index) => (index === 0 ? { ...segment, lineTo: segment.lineFrom } : segment));
    expect(() => saveSource(desk, { ...form, segments: narrow })).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(() => saveSource(desk, { ...fresh, id: 'none' })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => saveSource(desk, { ...fresh, id: 'office-note' })).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});

describe('a kind of statement', () => {
  it('of the office is there with its id, and undone it is gone', () => {
    const before = contents(db);
    const saved = saveAttribute(desk, { id: null, name: { zh: '标准层高', en: 'Floor height' }, topic: 'space', reviewMonths: 24 });
    expect(attributeRows(db).find((row) => row.id === saved.id)).toEqual({
      id: 'floor-height',
      name: { zh: '标准层高', en: 'Floor height' },
      topic: 'space',
      reviewMonths: 24,
      facts: 0,
    });
    undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('bears a name of its own', () => {
    expect(() => saveAttribute(desk, { id: null, name: { zh: '入驻企业', en: 'x' }, topic: 'scale', reviewMonths: null })).toThrow(
      expect.objectContaining({ code: 'invalid-input', where: 'name.zh' }),
    );
  });
});
