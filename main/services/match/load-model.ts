import type { Database } from '#main/store/database.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { listProcessesOf, listRelations } from '#main/repos/relation-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import { versionsOn } from '#shared/domain/rule/version.ts';
import type { Day } from '#shared/lib/date.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';

function collect(entries: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [key, value] of entries) {
    const set = map.get(key) ?? new Set<string>();
    set.add(value);
    map.set(key, set);
  }
  return map;
}

/** The record whose process is the path from visa to permanent residence. */
const talentPathRecord = 'four-permit-chain';

/** Reads what matching needs, cut to what the audience may see; sources below it never reach a score or a trace. */
export function loadMatchModel(db: Database, audience: Sensitivity, day: Day): MatchModel {
  const records = new Map(
    listAllRecords(db)
      .filter((record) => mayShow(record.sensitivity, audience))
      .map((record) => [record.id, record]),
  );
  const relations = listRelations(db).filter((relation) => records.has(relation.from) && records.has(relation.to));
  const segments = new Map(listSources(db).flatMap((source) => source.segments.map((segment) => [segment.id, segment] as const)));
  const placeTypes = new Set(['located-in', 'part-of']);
  return {
    records,
    facts: Map.groupBy(
      listFacts(db).filter((fact) => records.has(fact.recordId) && mayShow(fact.sensitivity, audience)),
      (fact) => fact.recordId,
    ),
    attributes: new Map(listAttributes(db).map((attribute) => [attribute.id, attribute])),
    focus: collect(relations.filter((relation) => relation.type === 'focuses-on').map((relation) => [relation.from, relation.to] as const)),
    places: collect([
      ...relations.filter((relation) => placeTypes.has(relation.type)).map((relation) => [relation.from, relation.to] as const),
      ...relations.filter((relation) => relation.type === 'hosts').map((relation) => [relation.to, relation.from] as const),
      ...[...records.values()].flatMap((record) => (record.districtId === null ? [] : [[record.id, record.districtId] as const])),
    ]),
    clauses: versionsOn(
      listClauses(db).filter((clause) => records.get(clause.incentiveId)?.inShanghai === true),
      day,
    ),
    cite: (clause) => {
      const title = segments.get(clause.citation.segmentId)?.title;
      return `${title?.zh ?? title?.en ?? clause.citation.sourceId}${clause.citation.line === null ? '' : ` · ${clause.citation.line}`}`;
    },
    talentPath: records.has(talentPathRecord) ? (listProcessesOf(db, talentPathRecord)[0] ?? null) : null,
  };
}
