import type { Day } from '#shared/lib/date.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { indexMatch } from './match-index.ts';
import { matchClause, type ClauseContext } from './match-clause.ts';
import { matchTalent } from './match-talent.ts';
import { startWeights, type ClauseMatch, type Criterion, type MatchResult, type Truth } from './match.ts';
import { readDistrict, readSectors, withSuccessors, type MatchModel } from './match-model.ts';
import { readNeeds } from './need-words.ts';
import { nextQuestions } from './next-questions.ts';
import { byRank } from './rank-parks.ts';
import { scorePark } from './score-park.ts';

export interface MatchOptions {
  /** Districts of the parks chosen; null while none is. */
  districts: ReadonlySet<string> | null;
  weights?: Record<Criterion, number>;
  /** The day by which dated versions of a clause are judged; without it they stay open. */
  day?: Day;
  /** What an officer got by asking about the people, by their place in the profile. */
  talentAnswers?: readonly TalentAnswers[];
}

const verdictOrder = { fits: 0, 'cannot-tell': 1, 'does-not-fit': 2 };

const countOf = (clause: ClauseMatch, result: Truth): number => clause.trace.reduce((sum, step) => sum + Number(step.result === result), 0);

/** What fits first, then what is nearest to fitting: few open conditions, many that hold. Each clause is weighed once. */
function byFit(clauses: ClauseMatch[]): ClauseMatch[] {
  const weighed = clauses.map((clause) => ({
    clause,
    rank: [verdictOrder[clause.verdict], Number(clause.textNeeded), countOf(clause, 'unknown'), -countOf(clause, 'true')] as const,
  }));
  return weighed
    .sort((a, b) => {
      for (const at of [0, 1, 2, 3] as const) if (a.rank[at] !== b.rank[at]) return a.rank[at] - b.rank[at];
      return a.clause.id < b.clause.id ? -1 : 1;
    })
    .map(({ clause }) => clause);
}

/** The profile with a former district under the name it has today; a name nothing answers to stays as it was given. */
function seenThrough(profile: InvestorProfile, model: MatchModel): InvestorProfile {
  const given = profile.registeredDistrict;
  const today = given === undefined || given === null ? null : readDistrict(given, model);
  return today === null ? profile : { ...profile, registeredDistrict: today };
}

/** What clauses are judged by: districts that are gone count as those that took their place. */
export function clauseContext(given: InvestorProfile, model: MatchModel, { districts, day, talentAnswers }: MatchOptions): ClauseContext {
  const profile = seenThrough(given, model);
  return {
    profile,
    sectors: readSectors(profile.sectors ?? [], model),
    districts: districts === null ? null : new Set([...districts].flatMap((id) => withSuccessors(id, model))),
    ...(day === undefined ? {} : { day }),
    ...(talentAnswers === undefined ? {} : { talentAnswers }),
  };
}

/**
 * Parks ranked by weighted parts, clauses judged, people placed, and the questions whose answers would settle most.
 * Ranking is by score × confidence, so that a park is not first because little is known of it.
 */
export function matchInvestor(given: InvestorProfile, model: MatchModel, options: MatchOptions): MatchResult {
  const context = clauseContext(given, model, options);
  const { profile, sectors } = context;
  const clauses = byFit(model.clauses.map((clause) => matchClause(clause, model, context)));
  const question = {
    profile,
    sectors,
    needs: readNeeds(profile.needs ?? []),
    index: indexMatch(sectors, clauses, model),
    weights: options.weights ?? startWeights,
  };
  const parks = [...model.records.values()]
    .filter((record) => record.kind === 'park' && record.inShanghai && record.status !== 'archived')
    .map((park) => scorePark(park, question, model))
    .sort(byRank);
  const talent = (profile.people ?? []).map((person, at) => matchTalent(person, model, options.talentAnswers?.[at]));
  return {
    parks,
    clauses,
    talent,
    ask: nextQuestions(profile, { parks, clauses, talent, siteChosen: options.districts !== null }),
    unknownSectors: sectors.unknown,
  };
}
