import type { Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { indexMatch } from './match-index.ts';
import { isForTheOffice, matchClause, type ClauseContext } from './match-clause.ts';
import { matchTalent } from './match-talent.ts';
import {
  startWeights,
  type ClauseMatch,
  type Criterion,
  type MatchResult,
  type NextQuestion,
  type ParkMatch,
  type TalentMatch,
  type Truth,
} from './match.ts';
import { readDistrict, readSectors, withSuccessors, type MatchModel } from './match-model.ts';
import { readNeeds } from './need-words.ts';
import { byRank } from './rank-parks.ts';
import { scorePark } from './score-park.ts';

export interface MatchOptions {
  /** Districts of the parks chosen; null while none is. */
  districts: ReadonlySet<string> | null;
  weights?: Record<Criterion, number>;
  /** The day by which dated versions of a clause are judged; without it they stay open. */
  day?: Day;
}

/** Questions about the profile itself, each with what it settles among the parks' parts. */
const profileQuestions: { missing: (profile: InvestorProfile) => boolean; text: FullBilingual; criteria: Criterion[] }[] = [
  {
    missing: (profile) => (profile.sectors ?? []).length === 0,
    text: { zh: '投资方做什么行业、什么产品？', en: 'What is the investor’s industry and product?' },
    criteria: ['sector', 'neighbours'],
  },
  {
    missing: (profile) => profile.floorAreaM2 === undefined && profile.landMu === undefined,
    text: { zh: '需要多大的建筑面积或用地？', en: 'How much floor space or land is needed?' },
    criteria: ['space'],
  },
  {
    missing: (profile) => (profile.needs ?? []).length === 0,
    text: { zh: '对厂房、住房、学校等有什么要求？', en: 'What is needed in premises, housing, schools?' },
    criteria: ['living'],
  },
  {
    missing: (profile) => profile.investment === undefined,
    text: { zh: '计划投资多少？', en: 'How much is to be invested?' },
    criteria: ['programmes'],
  },
  {
    missing: (profile) => profile.registeredDistrict === undefined,
    text: { zh: '在上海是否已有注册主体，注册在哪个区？', en: 'Is there a registered entity in Shanghai, and in which district?' },
    criteria: [],
  },
  {
    missing: (profile) => profile.people === undefined,
    text: { zh: '哪些外籍人员会来上海工作？', en: 'Which foreign staff will come to work in Shanghai?' },
    criteria: [],
  },
];

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

function nextQuestions(profile: InvestorProfile, parks: ParkMatch[], clauses: ClauseMatch[], talent: TalentMatch[]): NextQuestion[] {
  const questions = new Map<string, NextQuestion>();
  const add = (text: FullBilingual, settles: number): void => {
    const question = questions.get(text.zh) ?? { text, settles: 0 };
    question.settles += settles;
    questions.set(text.zh, question);
  };
  for (const { missing, text, criteria } of profileQuestions) {
    if (!missing(profile)) continue;
    const open = parks.reduce(
      (sum, park) => sum + park.parts.filter((part) => part.score === null && criteria.includes(part.criterion)).length,
      0,
    );
    add(text, open + 1);
  }
  for (const clause of clauses) if (!clause.textNeeded) for (const text of clause.ask) if (!isForTheOffice(text)) add(text, 1);
  for (const person of talent) for (const text of person.ask) add(text, 1);
  return [...questions.values()].sort((a, b) => b.settles - a.settles);
}

/** The profile with a former district under the name it has today; a name nothing answers to stays as it was given. */
function seenThrough(profile: InvestorProfile, model: MatchModel): InvestorProfile {
  const given = profile.registeredDistrict;
  const today = given === undefined || given === null ? null : readDistrict(given, model);
  return today === null ? profile : { ...profile, registeredDistrict: today };
}

/** What clauses are judged by: districts that are gone count as those that took their place. */
export function clauseContext(given: InvestorProfile, model: MatchModel, { districts, day }: MatchOptions): ClauseContext {
  const profile = seenThrough(given, model);
  return {
    profile,
    sectors: readSectors(profile.sectors ?? [], model),
    districts: districts === null ? null : new Set([...districts].flatMap((id) => withSuccessors(id, model))),
    ...(day === undefined ? {} : { day }),
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
  const talent = (profile.people ?? []).map((person) => matchTalent(person, model));
  return { parks, clauses, talent, ask: nextQuestions(profile, parks, clauses, talent), unknownSectors: sectors.unknown };
}
