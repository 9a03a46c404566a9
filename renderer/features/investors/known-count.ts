import type { InvestorProfile } from '#shared/domain/investor/investor.ts';

/** Properties that matching and packets can use, beside the code name. */
const usable = [
  'homeCountry',
  'sectors',
  'projectKind',
  'investment',
  'annualRevenue',
  'rdSharePercent',
  'foundedYear',
  'registeredDistrict',
  'qualifications',
  'landMu',
  'floorAreaM2',
  'headcount',
  'needs',
  'start',
  'people',
  'questions',
  'language',
] as const satisfies (keyof InvestorProfile)[];

/** How much of an investor is known. Null (`not registered`) is an answer; absent is none. */
export const knownCount = (profile: Partial<InvestorProfile>): { known: number; all: number } => ({
  known: usable.filter((key) => profile[key] !== undefined).length,
  all: usable.length,
});
