import { findRef, listArchived } from '#main/repos/record-repo.ts';
import { listNumberedRelationsOf } from '#main/repos/relation-repo.ts';
import { findAlike } from '#main/services/editing/alike.ts';
import { archiveRecord, discloseRecord, restoreRecord } from '#main/services/editing/archive-record.ts';
import { recordOrThrow } from '#main/services/editing/desk.ts';
import { mergeRecord, planMerge } from '#main/services/editing/merge-record.ts';
import { renewFact, restoreFact, withdrawFact } from '#main/services/editing/past-fact.ts';
import { readValue } from '#main/services/editing/read-value.ts';
import { attributeRows, saveAttribute } from '#main/services/editing/save-attribute.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { removeRelation, saveRelation } from '#main/services/editing/save-relation.ts';
import { saveSource } from '#main/services/editing/save-source.ts';
import { citationView, loadReference } from '#main/services/records/record-detail.ts';
import type { editContract, RelationEntry } from '#shared/ipc/contracts/edit-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The registers as an officer edits them: records, facts, ties, sources, kinds of statement. */
export function editHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof editContract> {
  const desk = { db, clock };
  const relations = (recordId: string): RelationEntry[] => {
    const { id } = recordOrThrow(desk, recordId);
    const reference = loadReference(db, clock.today());
    return listNumberedRelationsOf(db, id).flatMap(({ id: number, relation }) => {
      const out = relation.from === id;
      const other = findRef(db, out ? relation.to : relation.from);
      const source = citationView(relation.citation, reference);
      return other === null
        ? []
        : [{ id: number, type: relation.type, direction: out ? ('out' as const) : ('in' as const), other, source }];
    });
  };
  return {
    'record.save': (input) => saveRecord(desk, input),
    'record.archive': (input) => archiveRecord(desk, input),
    'record.restore': (input) => restoreRecord(desk, input),
    'record.merge': (input) => mergeRecord(desk, input),
    'record.mergePlan': (input) => planMerge(desk, input),
    'record.archived': ({ kind }) => listArchived(db, kind),
    'record.alike': (input) => findAlike(db, input),
    'record.disclose': (input) => discloseRecord(desk, input),
    'fact.read': (input) => readValue(desk, input),
    'fact.save': (input) => saveFact(desk, input),
    'fact.withdraw': (input) => withdrawFact(desk, input),
    'fact.restore': (input) => restoreFact(desk, input),
    'fact.stillHolds': (input) => renewFact(desk, input),
    'relation.list': ({ recordId }) => relations(recordId),
    'relation.save': (input) => saveRelation(desk, input),
    'relation.remove': (input) => removeRelation(desk, input),
    'source.save': (input) => saveSource(desk, input),
    'attribute.list': () => attributeRows(db),
    'attribute.save': (input) => saveAttribute(desk, input),
  };
}
