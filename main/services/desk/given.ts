import { listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { loadLedger } from '#main/services/ledger/load-ledger.ts';
import { factView, loadReference, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { LedgerView } from '#shared/domain/ledger/ledger.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Day } from '#shared/lib/date.ts';

/** What the parts of the desk are made from, read from the store once. */
export interface Given {
  db: Database;
  today: Day;
  reference: Reference;
  ledger: LedgerView;
  records: ReadonlyMap<string, ParkfolioRecord>;
  /** Live facts of records that are in use. */
  facts: readonly Fact[];
  view: (fact: Fact) => FactView;
  ref: (recordId: string) => RecordRef | null;
}

export function loadGiven(db: Database, today: Day): Given {
  const reference = loadReference(db, today);
  const records = new Map(listAllRecords(db).map((record) => [record.id, record]));
  return {
    db,
    today,
    reference,
    ledger: loadLedger(db, reference),
    records,
    facts: listFacts(db).filter(({ recordId, attributeId }) => records.has(recordId) && reference.attributes.has(attributeId)),
    view: (fact) => factView(fact, reference),
    ref: (recordId) => {
      const record = records.get(recordId);
      return record === undefined ? null : { id: record.id, kind: record.kind, name: record.name };
    },
  };
}
