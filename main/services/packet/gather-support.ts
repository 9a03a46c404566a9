import type { Database } from '#main/store/database.ts';
import { consortiumFiling } from '#main/services/match/fact-views.ts';
import { citationView, type Reference } from '#main/services/records/record-detail.ts';
import type { PacketClause, PacketCourse, PacketFiling } from '#shared/domain/packet/snapshot.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { Gather } from './gather.ts';

/** Policies whose support takes a filing as a consortium. */
const filingIncentives: ReadonlySet<string> = new Set(['innovation-consortium-support']);

export interface SupportSources {
  db: Database;
  reference: Reference;
  model: Pick<MatchModel, 'records'>;
  gather: Pick<Gather, 'record'>;
}

/** What a consortium files, where a clause of the packet asks for it; `ready` names the facts of the parts at hand. */
export function gatherFiling(
  clauses: readonly PacketClause[],
  ready: readonly string[],
  { db, reference, model, gather }: SupportSources,
): PacketFiling | null {
  const wanted = clauses.some((entry) => filingIncentives.has(entry.incentive.id));
  const found = wanted ? consortiumFiling(db, reference.today) : null;
  if (found === null || !model.records.has(found.record.id)) return null;
  const views = new Map(gather.record(found.record.id).facts.map((view) => [view.fact.id, view]));
  const parts = found.headings.flatMap(({ factId, name }) => {
    const view = views.get(factId);
    return view === undefined ? [] : [{ view, name, ready: ready.includes(factId) }];
  });
  return parts.length === 0 ? null : { record: found.record, counted: found.counted, parts };
}

/** Courses of the policies that these clauses belong to, such as the proof-of-concept chain. */
export function gatherCourses(clauses: readonly PacketClause[], { reference, gather }: SupportSources): PacketCourse[] {
  const incentives = new Set(clauses.filter((entry) => !entry.talent).map((entry) => entry.incentive.id));
  return [...incentives].flatMap((incentiveId) =>
    gather.record(incentiveId).processes.map((process) => ({
      incentiveId,
      process,
      source: citationView(process.citation, reference),
      grade: reference.sources.get(process.citation.sourceId)?.grade ?? ('media' as const),
    })),
  );
}
