import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listChanges } from '#main/repos/change-repo.ts';
import { listEveryConflict } from '#main/repos/conflict-repo.ts';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { listArchived } from '#main/repos/record-repo.ts';
import { listNumberedRelationsOf } from '#main/repos/relation-repo.ts';
import { chooseFact, createConflict, letAllStand, reopenConflict } from '#main/services/conflicts/settle-conflict.ts';
import { archiveRecord, restoreRecord } from '#main/services/editing/archive-record.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import { changePage } from '#main/services/editing/history/record-history.ts';
import { mergeRecord } from '#main/services/editing/merge-record.ts';
import { renewFact, restoreFact, withdrawFact } from '#main/services/editing/past-fact.ts';
import { saveAttribute } from '#main/services/editing/save-attribute.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { removeRelation, saveRelation } from '#main/services/editing/save-relation.ts';
import { saveSource } from '#main/services/editing/save-source.ts';
import { saveReviewRule } from '#main/services/freshness/review-rules.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { addFact, contents, newDesk, recordInput, undo } from './desk-support.ts';

const desk = newDesk();
const { db } = desk;
const parks = ['zero-bay', 'zizhu', 'maqiao-ai', 'xinzhuang-iz'] as const;
type Pick = (count: number) => number;

/** Commands as an officer might give them in any order; each picks what it works on from what is there. */
const commands: Record<string, (desk: Desk, park: string, pick: Pick) => Saved | undefined> = {
  newRecord: (at) => saveRecord(at, recordInput()),
  rename: (at, park, pick) =>
    saveRecord(at, recordInput({ id: park, name: { zh: `园区${pick(9)}`, en: null }, keepFormerName: true, schemes: [pick(60) + 1] })),
  archive: (at, park) => archiveRecord(at, { id: park }),
  restoreRecord: (at) => {
    const [ref] = listArchived(at.db, 'park');
    return ref === undefined ? undefined : restoreRecord(at, { id: ref.id });
  },
  merge: (at, park, pick) => mergeRecord(at, { fromId: park, intoId: parks[pick(4)] ?? 'zizhu', reason: '同一' }),
  newFact: (at, park, pick) => addFact(at, { recordId: park, entered: { text: `${pick(900) + 1}家` } }),
  replace: (at, park, pick) => {
    const facts = listFactsOfRecord(at.db, park).filter((fact) => fact.attributeId === 'resident-firms');
    const old = facts[pick(facts.length)];
    return addFact(at, { recordId: park, replaces: old?.id ?? null, entered: { text: `${pick(900) + 1}家` } });
  },
  withdraw: (at, park, pick) => {
    const facts = listFactsOfRecord(at.db, park);
    const fact = facts[pick(facts.length)];
    return fact === undefined ? undefined : withdrawFact(at, { factId: fact.id, reason: '有误' });
  },
  restoreFact: (at, _park, pick) => {
    const ids = at.db.prepare<[], string>('SELECT id FROM fact WHERE superseded_by IS NOT NULL OR withdrawn_on IS NOT NULL').pluck().all();
    const factId = ids[pick(ids.length)];
    return factId === undefined ? undefined : restoreFact(at, { factId });
  },
  renew: (at, park, pick) => {
    const facts = listFactsOfRecord(at.db, park);
    const fact = facts[pick(facts.length)];
    return fact === undefined ? undefined : renewFact(at, { factId: fact.id, asOf: '2026-08', source: { note: true } });
  },
  tie: (at, park, pick) =>
    saveRelation(at, { id: null, from: park, type: 'partner-of', to: parks[pick(4)] ?? 'zizhu', source: { note: true } }),
  untie: (at, park, pick) => {
    const ties = listNumberedRelationsOf(at.db, park);
    const tie = ties[pick(ties.length)];
    return tie === undefined ? undefined : removeRelation(at, { relationId: tie.id });
  },
  newSource: (at, park) =>
    saveSource(at, {
      id: null,
      title: { zh: `${park} 公报`, en: null },
      language: 'zh',
      publisher: null,
      publishedOn: null,
      grade: 'official',
      weight: 'high',
      note: null,
      segments: [],
    }),
  newAttribute: (at, _park, pick) =>
    saveAttribute(at, { id: null, name: { zh: `指标${pick(5)}`, en: `Statement ${pick(5)}` }, topic: 'scale', reviewMonths: 12 }),
  conflict: (at, park) => {
    const [a, b] = listFactsOfRecord(at.db, park);
    if (a === undefined || b === undefined) return undefined;
    const note = { zh: '不符', en: 'Apart' };
    return createConflict(at, { command: 'conflict.create', factIds: [a.id, b.id], type: 'sources', note, dismissal: null });
  },
  choose: (at, _park, pick) => {
    const all = listEveryConflict(at.db);
    const conflict = all[pick(all.length)];
    return conflict === undefined
      ? undefined
      : chooseFact(at, { conflictId: conflict.id, factId: conflict.factIds[0] ?? '', reason: '核实' });
  },
  settle: (at, _park, pick) => {
    const all = listEveryConflict(at.db);
    return letAllStand(at, { conflictId: all[pick(all.length)]?.id ?? '', reason: '口径不同' });
  },
  reopen: (at, _park, pick) => {
    const all = listEveryConflict(at.db);
    return reopenConflict(at, { conflictId: all[pick(all.length)]?.id ?? '' });
  },
  reviewRule: (at, _park, pick) =>
    saveReviewRule(at, { rule: { kind: 'park', attributeId: '*', months: pick(2) === 0 ? null : 6, owner: pick(2) === 0 ? null : '李' } }),
};
const names = Object.keys(commands);

/** Gives a command; what a rule refuses counts as not given, any other failure is ours. */
function give(name: string, park: string, seed: number): Saved | undefined {
  try {
    return commands[name]?.(desk, park, (count) => (count === 0 ? 0 : seed % count));
  } catch (error) {
    if (error instanceof UserError && error.code !== 'internal') return undefined;
    throw error;
  }
}

describe('any sequence of commands', () => {
  it('leaves no broken reference, and undone one by one gives back the registers row for row', () => {
    const given = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...parks), fc.nat({ max: 9999 })), { minLength: 1, maxLength: 24 }),
        (steps) => {
          const before = contents(db);
          const done: Saved[] = [];
          for (const [name, park, seed] of steps) {
            const saved = give(name, park, seed);
            if (saved === undefined || saved.changeId === null) continue;
            done.push(saved);
            given.add(name);
          }
          expect(db.pragma('foreign_key_check')).toEqual([]);
          for (const saved of done.toReversed()) undo(desk, saved);
          expect(contents(db)).toEqual(before);
        },
      ),
      { seed: 20260901, numRuns: 24 },
    );
    expect(names.filter((name) => !given.has(name))).toEqual([]);
  });

  it('is taken back and given again by undo and redo of the session, in their order', () => {
    const sessionStart =
      listChanges(db, { limit: 1, offset: 0 }).length === 0
        ? 0
        : (db.prepare<[], number>('SELECT max(number) FROM change').pluck().get() ?? 0);
    const page = () => changePage(db, { scope: 'session', offset: 0, limit: 50, sessionStart });
    const states = [contents(db)];
    for (const text of ['100家', '200家', '300家']) {
      addFact(desk, { entered: { text } });
      states.push(contents(db));
    }
    for (const state of [2, 1, 0]) {
      undo(desk, { changeId: page().undo?.id ?? null });
      expect(contents(db)).toEqual(states[state]);
    }
    expect(page().undo).toBe(null);
    for (const state of [1, 2]) {
      undo(desk, { changeId: page().redo?.id ?? null });
      expect(contents(db)).toEqual(states[state]);
    }
    addFact(desk, { entered: { text: '400家' } });
    expect(page().redo).toBe(null);
    for (let rest = 3; rest > 0; rest -= 1) undo(desk, { changeId: page().undo?.id ?? null });
    expect([contents(db), page().undo]).toEqual([states[0], null]);
    expect(page().total).toBe(12);
    expect(changePage(db, { scope: 'session', offset: 10, limit: 50, sessionStart }).changes.length).toBe(2);
  });
});
