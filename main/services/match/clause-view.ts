import type { Database } from '#main/store/database.ts';
import { citationView, loadReference } from '#main/services/records/record-detail.ts';
import type { Day } from '#shared/lib/date.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { combineByPlace } from '#shared/domain/match/combine-by-place.ts';
import { judgeClause, matchClause } from '#shared/domain/match/match-clause.ts';
import { clauseContext, matchInvestor, type MatchOptions } from '#shared/domain/match/match-investor.ts';
import { withSuccessors, type MatchModel } from '#shared/domain/match/match-model.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { ClauseBoard, ClauseTrace } from '#shared/ipc/contracts/match-contract.ts';
import { readableTrace } from '#shared/domain/rule/condition-rows.ts';
import { readableTree } from '#shared/domain/rule/readable-tree.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { readableMatch } from './investor-match.ts';
import { loadMatchModel } from './load-model.ts';

export interface ClauseQuestion {
  profile: InvestorProfile;
  parkIds: readonly string[];
  today: Day;
  /** What an officer got by asking about the people, by their place in the profile. */
  talentAnswers?: readonly TalentAnswers[];
}

/** The district of today that a record belongs to. */
const districtOf = (recordId: string, model: MatchModel): string | null => {
  const id = model.records.get(recordId)?.districtId ?? null;
  return id === null ? null : (withSuccessors(id, model).at(-1) ?? null);
};

/** Districts of the parks chosen; null while none is, so that what depends on the site stays open. */
const districtsOf = (parkIds: readonly string[], model: MatchModel): ReadonlySet<string> | null =>
  parkIds.length === 0 ? null : new Set(parkIds.flatMap((id) => model.records.get(id)?.districtId ?? []));

const optionsOf = ({ parkIds, today, talentAnswers }: ClauseQuestion, model: MatchModel): MatchOptions => ({
  districts: districtsOf(parkIds, model),
  day: today,
  ...(talentAnswers === undefined ? {} : { talentAnswers }),
});

function districtRef(id: string | null, model: MatchModel): RecordRef | null {
  const district = model.records.get(id ?? '');
  return district === undefined ? null : { id: district.id, kind: district.kind, name: district.name };
}

/** Every clause with its verdict and what it offers, and the lawful choice among them that comes to most, place by place. */
export function clauseBoard(db: Database, question: ClauseQuestion): ClauseBoard {
  const model = loadMatchModel(db, 'public', question.today);
  const { profile, parkIds } = question;
  const { clauses } = readableMatch(matchInvestor(profile, model, optionsOf(question, model)), model);
  const byId = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const entries = clauses.flatMap((match) => {
    const clause = byId.get(match.id);
    return clause === undefined ? [] : [{ match, clause, districtId: districtOf(match.incentiveId, model) }];
  });
  return {
    clauses: entries.map(({ match, districtId, clause: { offer, summary, object, office, phone, window } }) => ({
      match,
      clause: { offer, summary, object, office, phone, window },
      district: districtRef(districtId, model),
    })),
    totals: combineByPlace(entries, parkIds.length === 0 ? null : parkIds.flatMap((id) => districtOf(id, model) ?? [])).map(
      ({ districtId, combined }) => ({
        district: districtRef(districtId, model),
        combined,
      }),
    ),
  };
}

/** The whole condition tree of one clause, with the place it is cited from. @throws UserError `not-found`. */
export function clauseTrace(db: Database, { clauseId, ...question }: ClauseQuestion & { clauseId: string }): ClauseTrace {
  const { profile, today } = question;
  const model = loadMatchModel(db, 'public', today);
  const clause = model.clauses.find((candidate) => candidate.id === clauseId);
  if (clause === undefined)
    throw new UserError('not-found', `没有编号为“${clauseId}”的条款。There is no clause "${clauseId}".`, { where: clauseId });
  const context = clauseContext(profile, model, optionsOf(question, model));
  const match = matchClause(clause, model, context);
  return {
    clause,
    match: { ...match, trace: readableTrace(clause, match) },
    tree: readableTree(judgeClause(clause, model, context).tree),
    source: citationView(clause.citation, loadReference(db, today)),
  };
}
