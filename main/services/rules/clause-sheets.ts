import type { Database } from '#main/store/database.ts';
import { findChange, listChangeRows } from '#main/repos/change-repo.ts';
import { findClause, listChangeIdsOfClauses, listClauses } from '#main/repos/clause-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { listRuleSamples } from '#main/repos/rule-sample-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { officeNoteSource } from '#main/services/changes/write.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { holdsClauses } from '#shared/domain/rule-sheet/holders.ts';
import { lineOf } from '#shared/domain/rule-sheet/clause-line.ts';
import type { CitedSource, ClauseChange, ClauseRow, ClauseSheetView, NewClause, VersionRow } from '#shared/ipc/contracts/rule-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { differences, ruleModel } from './judge-samples.ts';

type Incentive = ClauseSheetView['incentive'];
const refOf = ({ id, kind, name, districtId }: ParkfolioRecord): Incentive => ({ id, kind, name, districtId });

/** @throws UserError `not-found`. */
function incentiveOf(db: Database, id: string): Incentive {
  const record = findRecord(db, id);
  if (record === null || !holdsClauses(record.kind))
    throw new UserError('not-found', `没有可以带条款的记录“${id}”。There is no record with clauses "${id}".`, { where: id });
  return refOf(record);
}

/** @throws UserError `not-found`. */
export function clauseOrThrow(db: Database, id: string): Clause {
  const clause = findClause(db, id);
  if (clause === null) throw new UserError('not-found', `没有条款“${id}”。There is no clause "${id}".`, { where: id });
  return clause;
}

/** Every clause by its newest version. */
export function listClauseRows(db: Database, today: Day): ClauseRow[] {
  const clauses = listClauses(db);
  const superseded = new Set(clauses.flatMap(({ version }) => version?.supersedes ?? []));
  const samples = Map.groupBy(listRuleSamples(db), ({ clauseId }) => clauseId);
  const model = samples.size === 0 ? null : ruleModel(db, today);
  return clauses
    .filter(({ id }) => !superseded.has(id))
    .map((clause) => {
      const kept = samples.get(clause.id) ?? [];
      return {
        id: clause.id,
        name: clause.name,
        incentive: incentiveOf(db, clause.incentiveId),
        status: clause.status,
        offer: clause.offer,
        hasConditions: clause.conditions !== null,
        hasWording: clause.wording !== null,
        versions: lineOf(clauses, clause.id).length,
        from: clause.version?.effectiveFrom ?? null,
        samples: kept.length,
        differing: model === null ? 0 : differences(clause, kept, model).length,
      };
    });
}

const versionRow = ({ id, version }: Clause): VersionRow => ({
  id,
  number: version?.number ?? 1,
  from: version?.effectiveFrom ?? null,
  to: version?.effectiveTo ?? null,
});

function historyOf(db: Database, clauseIds: readonly string[]): ClauseChange[] {
  return listChangeIdsOfClauses(db, clauseIds).flatMap((id) => {
    const change = findChange(db, id);
    if (change === null) return [];
    const made = listChangeRows(db, id).flatMap(({ table, before, after }) =>
      table === 'clause' && before === null ? [String(after?.['id'])] : [],
    );
    return [{ ...change, made }];
  });
}

/** Everything the sheet of a clause shows. @throws UserError `not-found`. */
export function clauseSheetView(db: Database, clauseId: string): ClauseSheetView {
  const clause = clauseOrThrow(db, clauseId);
  const line = lineOf(listClauses(db), clauseId);
  return {
    clause,
    incentive: incentiveOf(db, clause.incentiveId),
    versions: line.map(versionRow),
    history: historyOf(
      db,
      line.map(({ id }) => id),
    ),
    before: line[line.findIndex(({ id }) => id === clauseId) - 1] ?? null,
  };
}

/** What a new clause of an incentive starts from. @throws UserError `not-found`. */
export function startClause(db: Database, incentiveId: string): NewClause {
  const incentive = incentiveOf(db, incentiveId);
  const taken = new Set(listClauses(db).map(({ id }) => id));
  let number = 1;
  while (taken.has(`${incentiveId}-clause-${number}`)) number += 1;
  const [segment] = officeNoteSource.segments;
  return {
    id: `${incentiveId}-clause-${number}`,
    incentive,
    citation: { sourceId: officeNoteSource.id, segmentId: segment?.id ?? '', line: null, raw: ['本机构录入'] },
  };
}

/** Places that a clause can be cited from, the office's own note among them. */
export function citedSources(db: Database): CitedSource[] {
  const sources = listSources(db);
  const all = sources.some(({ id }) => id === officeNoteSource.id) ? sources : [...sources, officeNoteSource];
  return all.map(({ id, title, segments }) => ({
    id,
    title,
    segments: segments.map((segment) => ({ id: segment.id, title: segment.title })),
  }));
}
