import { readChoices } from '#main/repos/choices-repo.ts';
import { listInvestors } from '#main/repos/investor-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Investor, InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { MatchChoices } from '#shared/domain/match/choices.ts';
import { matchInvestor, type MatchOptions } from '#shared/domain/match/match-investor.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { MatchResult } from '#shared/domain/match/match.ts';
import { readableTrace } from '#shared/domain/rule/condition-rows.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { loadMatchModel } from './load-model.ts';

/** Answers kept for people, by their place in the profile; those kept for somebody who stood there before are left out. */
export const talentAnswersOf = ({ talent }: Pick<MatchChoices, 'talent'>, { people }: Pick<InvestorProfile, 'people'>): TalentAnswers[] =>
  (people ?? []).map(({ role }, at) => talent.find((kept) => kept.at === at && kept.role === role)?.answers ?? {});

/** The match with its traces as they are read: denied conditions turned round, alternatives as one. */
export function readableMatch(result: MatchResult, model: Pick<MatchModel, 'clauses'>): MatchResult {
  const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
  return {
    ...result,
    clauses: result.clauses.map((match) => {
      const clause = clauses.get(match.id);
      return clause === undefined ? match : { ...match, trace: readableTrace(clause, match) };
    }),
  };
}

/** The weights and answers that an officer keeps with an investor of the store. */
export function keptOptions(
  db: Database,
  investorId: string,
  profile: Pick<InvestorProfile, 'people'>,
): Pick<MatchOptions, 'weights' | 'talentAnswers'> {
  const choices = readChoices(db, investorId);
  return { talentAnswers: talentAnswersOf(choices, profile), ...(choices.weights === null ? {} : { weights: choices.weights }) };
}

/** The investor of the store that a profile from outside stands for: the only one that goes by its code name. */
export function keptInvestor(db: Database, { codeName }: Pick<InvestorProfile, 'codeName'>): string | null {
  const [found, ...others] = listInvestors(db).filter(({ profile }) => profile.codeName === codeName);
  return found === undefined || others.length > 0 ? null : found.id;
}

/** What matches an investor of the store, by the weights and answers that an officer keeps with it. */
export function investorMatch(db: Database, { id, profile }: Pick<Investor, 'id' | 'profile'>, today: Day): MatchResult {
  const model = loadMatchModel(db, 'public', today);
  return readableMatch(matchInvestor(profile, model, { districts: null, day: today, ...keptOptions(db, id, profile) }), model);
}
