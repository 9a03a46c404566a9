import { findRef } from '#main/repos/record-repo.ts';
import { citationView, recordDetail, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import { isBlockedByLaw } from './law-texts.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { ClauseMatch, MatchResult } from '#shared/domain/match/match.ts';
import { withSuccessors, type MatchModel } from '#shared/domain/match/match-model.ts';
import type { PacketClause, PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';

/**
 * Takes records and clauses out of the store, cut to what the audience may see: also what they point at. A district that is gone
 * stands as the one that took its place.
 */
export interface Gather {
  record(id: string): PacketRecord;
  clauses(match: MatchResult, districtIds: ReadonlySet<string>): PacketClause[];
  /** Records of a kind in the districts, best documented first. */
  inDistricts(kind: 'programme' | 'talentPolicy', districtIds: ReadonlySet<string>, most: number): PacketRecord[];
  /** What the fair-competition rules kept out so far. */
  leftOut: { clauses: string[]; facts: string[] };
  /** Conflicts all of whose facts may be shown. */
  conflicts: Conflict[];
}

const textsOf = ({ fact }: FactView): (string | null)[] => [fact.value.text?.zh ?? null, fact.value.text?.en ?? null];

export function createGather(db: Database, reference: Reference, model: MatchModel, lawPolicy: LawPolicy): Gather {
  const leftOut: Gather['leftOut'] = { clauses: [], facts: [] };
  const keepOut = (list: string[], id: string, texts: (string | null)[]): boolean => {
    const blocked = isBlockedByLaw(texts, lawPolicy);
    if (blocked && !list.includes(id)) list.push(id);
    return blocked;
  };
  const factIds = new Set([...model.facts.values()].flat().map((fact) => fact.id));
  const conflicts = reference.conflicts.filter((conflict) => conflict.factIds.every((id) => factIds.has(id)));
  const conflictIds = new Set(conflicts.map((conflict) => conflict.id));
  const shown = (id: string | null): string | null => (id !== null && model.records.has(id) ? id : null);
  const ref = (id: string | null): RecordRef | null => findRef(db, shown(id));
  const ofToday = (districtId: string | null): string | null =>
    districtId === null ? null : (withSuccessors(districtId, model).at(-1) ?? districtId);

  const cutFact = (view: FactView): FactView => ({
    ...view,
    fact: { ...view.fact, inputs: view.fact.inputs.filter((id) => factIds.has(id)) },
    conflictIds: view.conflictIds.filter((id) => conflictIds.has(id)),
  });
  const record = (id: string): PacketRecord => {
    const detail = recordDetail(db, id, reference);
    return {
      record: { ...detail.record, districtId: shown(detail.record.districtId), parentId: shown(detail.record.parentId) },
      district: ref(ofToday(detail.record.districtId)),
      parent: ref(detail.record.parentId),
      relations: detail.relations.filter((relation) => model.records.has(relation.other.id)),
      processes: detail.processes,
      facts: detail.facts.filter((view) => factIds.has(view.fact.id) && !keepOut(leftOut.facts, view.fact.id, textsOf(view))).map(cutFact),
    };
  };
  const byId = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const clause = (found: ClauseMatch, districtIds: ReadonlySet<string>): PacketClause[] => {
    const own = byId.get(found.id);
    const incentive = model.records.get(found.incentiveId);
    if (own === undefined || incentive === undefined) return [];
    const districtId = ofToday(incentive.districtId);
    if (districtId !== null && !districtIds.has(districtId)) return [];
    const grade = reference.sources.get(own.citation.sourceId)?.grade ?? 'media';
    // What a law grants is no offer of the office.
    const texts = [own.name, own.summary, own.object, own.window, own.office, own.legalBasis, incentive.name].flatMap((text) => [
      text?.zh ?? null,
      text?.en ?? null,
    ]);
    if (grade !== 'law' && keepOut(leftOut.clauses, own.id, [...texts, own.wording])) return [];
    return [
      {
        clause: own,
        match: found,
        incentive: { id: incentive.id, kind: incentive.kind, name: incentive.name },
        district: ref(districtId),
        source: citationView(own.citation, reference),
        grade,
        talent: incentive.kind === 'talentPolicy',
      },
    ];
  };
  const documented = (id: string): number => model.facts.get(id)?.length ?? 0;
  return {
    record,
    clauses: (match, districtIds) => match.clauses.flatMap((found) => clause(found, districtIds)),
    inDistricts: (kind, districtIds, most) =>
      [...model.records.values()]
        .filter(
          (entry) =>
            entry.kind === kind &&
            entry.status === 'live' &&
            entry.inShanghai &&
            entry.districtId !== null &&
            districtIds.has(ofToday(entry.districtId) ?? ''),
        )
        .sort((a, b) => documented(b.id) - documented(a.id) || (a.id < b.id ? -1 : 1))
        .slice(0, most)
        .map((entry) => record(entry.id)),
    leftOut,
    conflicts,
  };
}
