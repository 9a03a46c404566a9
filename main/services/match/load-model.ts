import type { Database } from '#main/store/database.ts';
import { keptByContent } from '#main/repos/content-mark.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { findDistrictValidity, listAllRecords, listCodeNamed } from '#main/repos/record-repo.ts';
import { listProcessesOf, listRelations } from '#main/repos/relation-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { setAsideFacts } from '#shared/domain/conflict/standing.ts';
import { createVeil, veiled } from '#shared/domain/record/code-name.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';
import { versionsOn } from '#shared/domain/rule/version.ts';
import type { Day } from '#shared/lib/date.ts';
import { withSuccessors, type MatchModel } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';

function collect(entries: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [key, value] of entries) {
    const set = map.get(key) ?? new Set<string>();
    set.add(value);
    map.set(key, set);
  }
  return map;
}

/** Districts that are gone, each with the one that took its place. */
function readSuccessors(db: Database, records: ReadonlyMap<string, ParkfolioRecord>): Map<string, string> {
  const gone = [...records.values()].filter((record) => record.kind === 'district' && record.status === 'historical');
  return new Map(
    gone.flatMap(({ id }) => {
      const successor = findDistrictValidity(db, id)?.successor_id ?? null;
      return successor === null ? [] : [[id, successor] as const];
    }),
  );
}

/** The record whose process is the path from visa to permanent residence. */
const talentPathRecord = 'four-permit-chain';

const kept = keptByContent<MatchModel>();

/**
 * Reads what matching needs, cut to what the audience may see; sources below it never reach a score or a trace. A name that is not
 * disclosed is its code name outside the office, and a fact that an officer set aside for another counts for nothing. The model is kept until the store changes.
 */
export const loadMatchModel = (db: Database, audience: Sensitivity, day: Day): MatchModel =>
  kept(db, `${audience} ${day}`, () => readModel(db, audience, day));

function readModel(db: Database, audience: Sensitivity, day: Day): MatchModel {
  const veil = createVeil(listCodeNamed(db), audience);
  const setAside = setAsideFacts(listConflicts(db));
  const records = new Map(
    listAllRecords(db)
      .filter((record) => mayShow(record.sensitivity, audience))
      .map((record) => [record.id, veil.deep(audience === 'internal' ? record : veiled(record))]),
  );
  const sources = listSources(db);
  const leftOut = new Set(
    readSettings(db).statutoryPack ? [] : sources.filter((source) => source.pack === 'statutory').map((source) => source.id),
  );
  const relations = listRelations(db).filter((relation) => records.has(relation.from) && records.has(relation.to));
  const segments = new Map(sources.flatMap((source) => source.segments.map((segment) => [segment.id, segment] as const)));
  const placeTypes = new Set(['located-in', 'part-of']);
  const successors = readSuccessors(db, records);
  const stands = (id: string, place: string): (readonly [string, string])[] =>
    withSuccessors(place, { successors }).map((today) => [id, today] as const);
  return {
    records,
    facts: Map.groupBy(
      veil.deep(
        listFacts(db).filter((fact) => records.has(fact.recordId) && mayShow(fact.sensitivity, audience) && !setAside.has(fact.id)),
      ),
      (fact) => fact.recordId,
    ),
    attributes: new Map(listAttributes(db).map((attribute) => [attribute.id, attribute])),
    focus: collect(relations.filter((relation) => relation.type === 'focuses-on').map((relation) => [relation.from, relation.to] as const)),
    places: collect([
      ...relations.filter((relation) => placeTypes.has(relation.type)).flatMap((relation) => stands(relation.from, relation.to)),
      ...relations.filter((relation) => relation.type === 'hosts').flatMap((relation) => stands(relation.to, relation.from)),
      ...[...records.values()].flatMap((record) => (record.districtId === null ? [] : stands(record.id, record.districtId))),
    ]),
    successors,
    clauses: veil.deep(
      versionsOn(
        listClauses(db).filter((clause) => records.get(clause.incentiveId)?.inShanghai === true && !leftOut.has(clause.citation.sourceId)),
        day,
      ),
    ),
    cite: (clause) => {
      const title = segments.get(clause.citation.segmentId)?.title;
      const source = sources.find((candidate) => candidate.id === clause.citation.sourceId);
      const document = source?.file === null ? `${source.title.zh ?? source.title.en ?? source.id} ` : '';
      const line = source?.file === null || clause.citation.line === null ? '' : ` · ${clause.citation.line}`;
      return `${document}${title?.zh ?? title?.en ?? clause.citation.sourceId}${line}`;
    },
    nationalRules: leftOut.size === 0 && sources.some((source) => source.pack === 'statutory'),
    talentPath: records.has(talentPathRecord) ? (listProcessesOf(db, talentPathRecord)[0] ?? null) : null,
  };
}
