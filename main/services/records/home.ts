import type { Database } from '#main/store/database.ts';
import { listFacts } from '#main/repos/fact-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import { listPackets } from '#main/repos/packet-repo.ts';
import type { Day } from '#shared/lib/date.ts';
import { freshness, isOverdue } from '#shared/domain/fact/freshness.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import type { HomeSummary, StoreStatus } from '#shared/ipc/contracts/store-contract.ts';
import { attributeOf, loadReference } from './record-detail.ts';

const count = (db: Database, sql: string): number => db.prepare(sql).pluck().get() as number;

export function countRows(db: Database): StoreStatus['counts'] {
  const kinds = Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      db.prepare("SELECT count(*) FROM record WHERE kind = ? AND status <> 'archived'").pluck().get(kind) as number,
    ]),
  ) as Record<(typeof recordKinds)[number], number>;
  return {
    ...kinds,
    clause: count(db, 'SELECT count(*) FROM clause'),
    fact: count(db, 'SELECT count(*) FROM fact WHERE superseded_by IS NULL AND withdrawn_on IS NULL'),
    source: count(db, 'SELECT count(*) FROM source'),
    investor: count(db, 'SELECT count(*) FROM investor WHERE archived_at IS NULL'),
    packet: count(db, 'SELECT count(*) FROM packet WHERE archived_at IS NULL'),
  };
}

/** Exceptions first: what is stale, what disagrees, what is overdue, then the packets of late. */
export function homeSummary(db: Database, today: Day): HomeSummary {
  const reference = loadReference(db, today);
  const facts = listFacts(db).flatMap((fact) => {
    if (!reference.attributes.has(fact.attributeId)) return [];
    const attribute = attributeOf(fact, reference);
    return [{ fact, attribute, state: freshness(fact, attribute, today) }];
  });
  const stale = Map.groupBy(
    facts.filter((entry) => entry.state === 'stale'),
    (entry) => entry.fact.recordId,
  );
  const recordOf = new Map(facts.map(({ fact }) => [fact.id, fact.recordId]));
  return {
    counts: countRows(db),
    stale: [...stale]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, 8)
      .flatMap(([id, entries]) => {
        const record = findRef(db, id);
        return record === null ? [] : [{ record, facts: entries.length }];
      }),
    staleFacts: facts.filter((entry) => entry.state === 'stale').length,
    undatedFacts: facts.filter((entry) => entry.state === 'undated').length,
    openConflicts: reference.conflicts
      .filter((conflict) => conflict.chosenFactId === null)
      .flatMap((conflict) => {
        const record = findRef(db, recordOf.get(conflict.factIds[0] ?? '') ?? null);
        return record === null ? [] : [{ id: conflict.id, note: conflict.note, record }];
      }),
    overdueTargets: facts
      .filter(({ fact }) => isOverdue(fact, today))
      .flatMap(({ fact, attribute }) => {
        const record = findRef(db, fact.recordId);
        return record === null || fact.asOf.to === null ? [] : [{ record, factId: fact.id, attribute: attribute.name, due: fact.asOf.to }];
      }),
    recentPackets: listPackets(db)
      .slice(0, 6)
      .map((packet) => ({
        id: packet.id,
        investorCodeName: packet.investorCodeName,
        template: packet.draft.template,
        language: packet.draft.language,
        updatedAt: packet.updatedAt,
        exports: packet.exports.length,
      })),
  };
}
