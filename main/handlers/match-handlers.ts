import { readChoices, writeChoices } from '#main/repos/choices-repo.ts';
import { chainView } from '#main/services/match/chain-view.ts';
import { clauseBoard, clauseTrace, type ClauseQuestion } from '#main/services/match/clause-view.ts';
import { comparison } from '#main/services/match/compare-view.ts';
import { consortiumFiling, factSheet, talentPlans } from '#main/services/match/fact-views.ts';
import { talentAnswersOf } from '#main/services/match/investor-match.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { matchContract } from '#shared/ipc/contracts/match-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { investorOrThrow } from './investor-handlers.ts';

/** Comparison, chain, verdicts with their traces, and what an officer chose for an investor. */
export function matchHandlers(core: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof matchContract> {
  const { db } = core.store;
  const today = (): string => core.clock.today();
  const profileOf = (investorId: string): InvestorProfile => investorOrThrow(core, investorId).profile;
  const asked = (investorId: string): Pick<ClauseQuestion, 'profile' | 'today' | 'talentAnswers'> => {
    const profile = profileOf(investorId);
    return { profile, today: today(), talentAnswers: talentAnswersOf(readChoices(db, investorId), profile) };
  };
  return {
    'match.choices': ({ investorId }) => readChoices(db, investorOrThrow(core, investorId).id),
    'match.saveChoices': ({ investorId, choices }) => {
      writeChoices(db, investorOrThrow(core, investorId).id, choices);
      return choices;
    },
    'match.facts': ({ factIds }) => factSheet(db, factIds, today()),
    'match.compare': ({ parkIds }) => comparison(db, parkIds, today()),
    'match.chain': ({ investorId, industryId }) => chainView(db, { profile: profileOf(investorId), industryId, today: today() }),
    'match.clauses': ({ investorId, parkIds }) => clauseBoard(db, { ...asked(investorId), parkIds }),
    'match.trace': ({ investorId, clauseId, parkIds }) => clauseTrace(db, { ...asked(investorId), clauseId, parkIds }),
    'match.filing': () => consortiumFiling(db, today()),
    'match.plans': () => talentPlans(db, today()),
  };
}
