import type { Database } from '#main/store/database.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { loadReference, recordDetail } from '#main/services/records/record-detail.ts';
import type { Day } from '#shared/lib/date.ts';
import { compareParks } from '#shared/domain/match/compare-parks.ts';
import { narrowestOf, nicheClashes } from '#shared/domain/match/niche.ts';
import { withSuccessors } from '#shared/domain/match/match-model.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { Comparison } from '#shared/ipc/contracts/match-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { loadMatchModel } from './load-model.ts';

/** Parks side by side with everything the office's own store knows. @throws UserError `not-found` for what is no park. */
export function comparison(db: Database, parkIds: readonly string[], today: Day): Comparison {
  const reference = loadReference(db, today);
  const model = loadMatchModel(db, 'internal', today);
  const refOf = (id: string): RecordRef[] => {
    const record = model.records.get(id);
    return record === undefined ? [] : [{ id, kind: record.kind, name: record.name }];
  };
  const parks = parkIds.map((id) => {
    if (findRecord(db, id)?.kind !== 'park')
      throw new UserError('not-found', `没有编号为“${id}”的园区。There is no park "${id}".`, { where: id });
    return recordDetail(db, id, reference);
  });
  const conflicts = new Map(parks.flatMap((park) => park.conflicts.map((conflict) => [conflict.id, conflict] as const)));
  return {
    parks: parks.map(({ record, district }) => ({
      ref: { id: record.id, kind: record.kind, name: record.name },
      class: record.class,
      district,
      districtToday:
        district === null ? null : (refOf(withSuccessors(district.id, model).at(-1) ?? '').find(({ id }) => id !== district.id) ?? null),
      industries: narrowestOf(record.id, model).flatMap(refOf),
    })),
    rows: compareParks(parks),
    facts: parks.flatMap((park) => park.facts),
    conflicts: [...conflicts.values()],
    clashes: nicheClashes(parkIds, model),
  };
}
