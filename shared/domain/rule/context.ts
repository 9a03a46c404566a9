import type { Day } from '#shared/lib/date.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import type { MatchModel, SectorReading } from '#shared/domain/match/match-model.ts';

/** What conditions are judged by: the profile, its sectors as industries, and the districts of the parks offered (null: not chosen yet). */
export interface RuleContext {
  profile: InvestorProfile;
  sectors: SectorReading;
  districts: ReadonlySet<string> | null;
  model: Pick<MatchModel, 'records'>;
  cites: string;
  /** What an officer got by asking about the people, by their place in the profile. */
  talentAnswers?: readonly TalentAnswers[] | undefined;
  /** The day that dated versions of a clause are judged for; left out, a dated version stays open. */
  day?: Day | undefined;
}
