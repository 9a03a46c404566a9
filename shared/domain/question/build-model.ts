import type { FullBilingual } from '#shared/lib/language.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Relation } from '#shared/domain/relation/relation.ts';
import { indexCalls } from './like-names.ts';
import { indexLabels, indexNames } from './name-index.ts';
import { indexPieces } from './near-names.ts';
import type { Focus, QuestionModel, QuestionRows } from './question-model.ts';

const placeTypes: ReadonlySet<string> = new Set(['located-in', 'part-of']);

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function directPlaces(records: ParkfolioRecord[], relations: Relation[]): Map<string, Set<string>> {
  const direct = new Map<string, Set<string>>();
  for (const relation of relations) {
    if (placeTypes.has(relation.type)) add(direct, relation.from, relation.to);
    if (relation.type === 'hosts' || relation.type === 'offers') add(direct, relation.to, relation.from);
  }
  for (const record of records) {
    if (record.districtId !== null) add(direct, record.id, record.districtId);
    if (record.parentId !== null && record.kind !== 'industry') add(direct, record.id, record.parentId);
  }
  return direct;
}

/** Follows places upwards, so that a laboratory in a park stands in the park's district too. */
function allPlaces(direct: Map<string, Set<string>>): Map<string, Set<string>> {
  const reach = (id: string): Set<string> => {
    const found = new Set<string>();
    const open = [...(direct.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next) || next === id) continue;
      found.add(next);
      open.push(...(direct.get(next) ?? []));
    }
    return found;
  };
  return new Map([...direct.keys()].map((id) => [id, reach(id)]));
}

function focusOf(relations: Relation[]): QuestionModel['focus'] {
  const focus: QuestionModel['focus'] = new Map();
  for (const relation of relations) {
    if (relation.type !== 'focuses-on') continue;
    const own = focus.get(relation.from) ?? new Map<string, Focus>();
    own.set(relation.to, { stated: relation.certainty === 'stated', citation: relation.citation });
    focus.set(relation.from, own);
  }
  return focus;
}

function disputesOf(conflicts: Conflict[]): { disputes: Map<string, FullBilingual>; setAside: Set<string> } {
  const disputes = new Map<string, FullBilingual>();
  const setAside = new Set<string>();
  for (const conflict of conflicts) {
    for (const id of conflict.factIds) {
      if (conflict.chosenFactId === null) disputes.set(id, conflict.note);
      else if (id !== conflict.chosenFactId) setAside.add(id);
    }
  }
  return { disputes, setAside };
}

/** Makes the lookups that every question needs, once. */
export function questionModel(rows: QuestionRows): QuestionModel {
  const { disputes, setAside } = disputesOf(rows.conflicts);
  const direct = directPlaces(rows.records, rows.relations);
  const members = new Map<string, Set<string>>();
  for (const [id, places] of direct) for (const place of places) add(members, place, id);
  return {
    records: new Map(rows.records.map((record) => [record.id, record])),
    facts: Map.groupBy(
      rows.facts.filter((fact) => !setAside.has(fact.id)),
      (fact) => fact.recordId,
    ),
    attributes: new Map(rows.attributes.map((attribute) => [attribute.id, attribute])),
    clauses: rows.clauses,
    districts: rows.districts,
    disputes,
    focus: focusOf(rows.relations),
    places: allPlaces(direct),
    members,
    names: indexNames(rows.records),
    pieces: indexPieces(rows.records),
    calls: indexCalls(rows.records),
    labels: indexLabels(rows.attributes),
    today: rows.today,
  };
}
