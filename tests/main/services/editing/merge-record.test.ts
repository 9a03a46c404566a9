import { describe, expect, it } from 'vitest';
import { listClausesOf } from '#main/repos/clause-repo.ts';
import { findCommitment } from '#main/repos/commitment-repo.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { findEntry } from '#main/repos/programme-repo.ts';
import { findRecord, listRefs } from '#main/repos/record-repo.ts';
import { listTiesOf } from '#main/repos/record-ties-repo.ts';
import { listRelationsOf } from '#main/repos/relation-repo.ts';
import { restoreRecord } from '#main/services/editing/archive-record.ts';
import { mergeRecord, planMerge } from '#main/services/editing/merge-record.ts';
import { removeRelation, saveRelation } from '#main/services/editing/save-relation.ts';
import { saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { saveEntry } from '#main/services/programmes/save-entry.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import { commitmentInput } from '../ledger/ledger-support.ts';
import { contents, newDesk, undo } from './desk-support.ts';

const desk = newDesk();
const { db } = desk;

describe('a merge', () => {
  it('moves facts, ties, clauses, children, names and conflicts, as planned; one undo gives all of it back', () => {
    const before = contents(db);
    const [from, into] = [findRecord(db, 'zero-bay'), findRecord(db, 'zizhu')];
    const facts = ['zero-bay', 'zizhu'].flatMap((id) => listFactsOfRecord(db, id)).map((fact) => fact.id);
    const ties = listTiesOf(db, 'zero-bay');
    const plan = planMerge(desk, { fromId: 'zero-bay', intoId: 'zizhu' });
    expect(plan).toMatchObject({ facts: ties.facts.length, relations: ties.relations.length });
    const merged = mergeRecord(desk, { fromId: 'zero-bay', intoId: 'zizhu', reason: '同一园区' });
    expect(
      listFactsOfRecord(db, 'zizhu')
        .map((fact) => fact.id)
        .toSorted(),
    ).toEqual(facts.toSorted());
    const record = findRecord(db, 'zizhu');
    expect(record?.aliases).toContainEqual({ name: from?.name.zh, language: 'zh', origin: 'former' });
    expect([record?.name, record?.status]).toEqual([into?.name, 'live']);
    expect(findRecord(db, 'zero-bay')).toMatchObject({ status: 'archived', aliases: [], schemes: [] });
    expect(listTiesOf(db, 'zero-bay')).toEqual({
      facts: [],
      relations: [],
      clauses: [],
      processes: [],
      formulas: [],
      commitments: [],
      entries: [],
      within: [],
      below: [],
      succeeded: [],
    });
    undo(desk, merged);
    expect(contents(db)).toEqual(before);
  });

  it('of any two records of a register that no source keeps apart leaves nothing behind and can be undone', () => {
    const before = contents(db);
    for (const kind of recordKinds) {
      const refs = listRefs(db, kind).toSorted(
        (a, b) => JSON.stringify(listTiesOf(db, b.id)).length - JSON.stringify(listTiesOf(db, a.id)).length || (a.id < b.id ? -1 : 1),
      );
      const [from, into] = refs;
      if (from === undefined || into === undefined) throw new Error(`register ${kind} is too small`);
      const merged = mergeRecord(desk, { fromId: from.id, intoId: into.id, reason: '同一' });
      expect([kind, Object.values(listTiesOf(db, from.id)).flat()]).toEqual([kind, []]);
      expect(listRelationsOf(db, into.id).filter((tie) => tie.from === tie.to)).toEqual([]);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      undo(desk, merged);
      expect(contents(db)).toEqual(before);
    }
  });

  it('of two industries turns the rules that name the one into rules that name the other', () => {
    const named = db.prepare<[], string>(`SELECT conditions FROM clause WHERE conditions LIKE '%"industry-%'`).pluck().get();
    const fromId = /"(?<id>industry-[a-z-]+)"/.exec(named ?? '')?.groups?.['id'] ?? 'none';
    const into = listRefs(db, 'industry').find((ref) => ref.id !== fromId)?.id ?? 'none';
    const merged = mergeRecord(desk, { fromId, intoId: into, reason: '同一行业' });
    expect(db.prepare('SELECT count(*) FROM clause WHERE instr(conditions, ?) > 0').pluck().get(`"${fromId}"`)).toBe(0);
    undo(desk, merged);
    expect(db.prepare('SELECT count(*) FROM clause WHERE instr(conditions, ?) > 0').pluck().get(`"${fromId}"`)).not.toBe(0);
  });

  it('takes along what was promised and what officers entered, and gives both back', () => {
    const [from, into] = listRefs(db, 'project');
    const [fromId, intoId] = [from?.id ?? '', into?.id ?? ''];
    const promised = saveCommitment(desk, commitmentInput(fromId));
    const entered = saveEntry(desk, {
      id: null,
      recordId: fromId,
      onDay: '2026-03-01',
      body: { kind: 'session', title: '对接会', buyersMet: 3, leads: null, note: null },
    });
    const before = contents(db);
    const owners = () => [findCommitment(db, promised.id)?.recordId, findEntry(db, entered.id)?.recordId];
    const merged = mergeRecord(desk, { fromId, intoId, reason: '同一项目' });
    expect(owners()).toEqual([intoId, intoId]);
    undo(desk, merged);
    expect(owners()).toEqual([fromId, fromId]);
    expect(contents(db)).toEqual(before);
    for (const saved of [entered, promised]) undo(desk, saved);
  });

  it('of an incentive takes its clauses along', () => {
    const [from, into] = listRefs(db, 'incentive').toSorted((a, b) => listClausesOf(db, b.id).length - listClausesOf(db, a.id).length);
    const own = listClausesOf(db, from?.id ?? '').length;
    expect(own).toBeGreaterThan(0);
    const there = listClausesOf(db, into?.id ?? '').length;
    const merged = mergeRecord(desk, { fromId: from?.id ?? '', intoId: into?.id ?? '', reason: '同一政策' });
    expect(listClausesOf(db, into?.id ?? '').length).toBe(there + own);
    undo(desk, merged);
  });

  it('of a record and the one above it makes no circle', () => {
    const before = contents(db);
    for (const [fromId, intoId] of [
      ['lingang-area', 'pudong'],
      ['pudong', 'lingang-area'],
    ] as const) {
      const merged = mergeRecord(desk, { fromId, intoId, reason: '同一区' });
      expect([findRecord(db, intoId)?.parentId, findRecord(db, intoId)?.districtId]).toEqual([null, null]);
      undo(desk, merged);
    }
    expect(contents(db)).toEqual(before);
  });

  it('drops the tie between the two, and a tie that the winner has already', () => {
    const tie = (from: string, type: 'may-be-same-as' | 'partner-of', to: string) =>
      saveRelation(desk, { id: null, from, type, to, source: { note: true } });
    const ties = [
      tie('zero-bay', 'may-be-same-as', 'zizhu'),
      tie('zero-bay', 'partner-of', 'maqiao-ai'),
      tie('zizhu', 'partner-of', 'maqiao-ai'),
    ];
    const before = contents(db);
    const merged = mergeRecord(desk, { fromId: 'zero-bay', intoId: 'zizhu', reason: '同一' });
    const own = listRelationsOf(db, 'zizhu').filter((each) => each.citation.sourceId === 'office-note');
    expect(own.map((each) => [each.from, each.type, each.to])).toEqual([['zizhu', 'partner-of', 'maqiao-ai']]);
    undo(desk, merged);
    expect(contents(db)).toEqual(before);
    for (const saved of ties.toReversed()) undo(desk, saved);
  });

  it('keeps open conflicts open', () => {
    const ids = listConflicts(db).map((conflict) => conflict.id);
    const merged = mergeRecord(desk, { fromId: 'minhang', intoId: 'jinshan', reason: '同一区' });
    expect(listConflicts(db).map((conflict) => conflict.id)).toEqual(ids);
    undo(desk, merged);
  });
});

describe('a merge that makes no sense', () => {
  it.each([
    ['invalid-input', 'zero-bay', 'zero-bay'],
    ['invalid-input', 'zero-bay', 'minhang'],
    ['not-found', 'none', 'zero-bay'],
    ['not-found', 'zero-bay', 'none'],
  ])('is refused with %s: %s into %s', (code, fromId, intoId) => {
    const before = contents(db);
    for (const attempt of [() => planMerge(desk, { fromId, intoId }), () => mergeRecord(desk, { fromId, intoId, reason: '试' })])
      expect(attempt).toThrow(expect.objectContaining({ code }));
    expect(contents(db)).toEqual(before);
  });

  it('such as of two that a source keeps apart is refused until that tie is removed', () => {
    const tie = saveRelation(desk, { id: null, from: 'zizhu', type: 'distinct-from', to: 'zero-bay', source: { note: true } });
    const input = { fromId: 'zero-bay', intoId: 'zizhu', reason: '试' };
    expect(() => mergeRecord(desk, input)).toThrow(expect.objectContaining({ code: 'refused' }));
    removeRelation(desk, { relationId: Number(tie.id) });
    undo(desk, mergeRecord(desk, input));
  });

  it('and a merged record that is asked back points to the merge', () => {
    const merged = mergeRecord(desk, { fromId: 'zero-bay', intoId: 'zizhu', reason: '同一' });
    expect(() => restoreRecord(desk, { id: 'zero-bay' })).toThrow(expect.objectContaining({ code: 'refused', where: merged.changeId }));
    undo(desk, merged);
    expect(findRecord(db, 'zero-bay')?.status).toBe('live');
  });
});
