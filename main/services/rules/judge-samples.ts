import type { Database } from '#main/store/database.ts';
import { listInvestors } from '#main/repos/investor-repo.ts';
import { listRuleSamplesOf } from '#main/repos/rule-sample-repo.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { judgeClause, matchClause } from '#shared/domain/match/match-clause.ts';
import { clauseContext } from '#shared/domain/match/match-investor.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import { answerOf, sameAnswer, sampleProfile, type RuleSample } from '#shared/domain/rule-sheet/sample.ts';
import type { SampleDifference, TriedSample } from '#shared/ipc/contracts/rule-contract.ts';
import { canonical } from '#shared/domain/rule-sheet/clause-line.ts';
import { readableTree } from '#shared/domain/rule/readable-tree.ts';

/** The model that clauses are judged by in the sheet: everything the officer may see. */
export const ruleModel = (db: Database, today: Day): MatchModel => loadMatchModel(db, 'internal', today);

/**
 * A clause judged on its rule alone: the days on which a version counts are left aside, so that an answer stays the same
 * from day to day.
 */
function judgeOn(
  clause: Clause,
  model: MatchModel,
  { profile, districts }: { profile: InvestorProfile; districts: readonly string[] | null },
) {
  const { version: _, ...timeless } = clause;
  const context = clauseContext(profile, model, { districts: districts === null ? null : new Set(districts) });
  return { match: matchClause(timeless, model, context), tree: readableTree(judgeClause(timeless, model, context).tree) };
}

/** What a clause answers to a kept sample. */
export const answerToSample = (clause: Clause, sample: Pick<RuleSample, 'profile' | 'districts'>, model: MatchModel) =>
  answerOf(judgeOn(clause, model, sample).match);

/** Kept answers that a clause no longer gives, each with the answer it gives now. */
export function differences(clause: Clause, samples: readonly RuleSample[], model: MatchModel): SampleDifference[] {
  return samples.flatMap((sample) => {
    const now = answerToSample(clause, sample, model);
    if (sameAnswer(sample.expected, now)) return [];
    return [
      {
        clauseId: clause.id,
        clause: clause.name,
        sampleId: sample.sampleId,
        name: sample.profile.codeName,
        expected: sample.expected,
        now,
      },
    ];
  });
}

/** Most investors that are judged while an officer types. */
const mostTried = 40;

/**
 * What a clause, saved or not, answers to the investors of the store and to the samples kept for `keptFor`. The site is
 * the one given; a kept sample keeps its own.
 */
export function tryClause(
  db: Database,
  { clause, keptFor, districts, today }: { clause: Clause; keptFor: string | null; districts: string[] | null; today: Day },
): TriedSample[] {
  const model = ruleModel(db, today);
  const kept = new Map((keptFor === null ? [] : listRuleSamplesOf(db, keptFor)).map((sample) => [sample.sampleId, sample]));
  const investors = new Map(listInvestors(db).map(({ id, profile }) => [id, profile]));
  const ids = [...kept.keys(), ...[...investors.keys()].filter((id) => !kept.has(id))].slice(0, Math.max(mostTried, kept.size));
  return ids.flatMap((sampleId) => {
    const [sample, profile] = [kept.get(sampleId) ?? null, investors.get(sampleId)];
    const judged = sample ?? (profile === undefined ? null : { profile, districts });
    if (judged === null) return [];
    const { match, tree } = judgeOn(clause, model, judged);
    const changed =
      sample !== null &&
      profile !== undefined &&
      canonical(sampleProfile(profile, '-')) !== canonical({ ...sample.profile, codeName: '-' });
    return [
      {
        sampleId,
        name: profile?.codeName ?? judged.profile.codeName,
        match,
        tree,
        expected: sample?.expected ?? null,
        differs: sample !== null && !sameAnswer(sample.expected, answerOf(match)),
        districts: judged.districts,
        cardChanged: changed,
      },
    ];
  });
}
