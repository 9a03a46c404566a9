import fc from 'fast-check';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { skillLevels, workRegions, type TalentAnswers } from '#shared/domain/talent/answers.ts';

export const nothing: InvestorPerson = { role: '' };

/** Persons and answers with every property known; bounds come up often. */
export const knownPerson: fc.Arbitrary<InvestorPerson> = fc.record({
  role: fc.constant('engineer'),
  degree: fc.constantFrom('doctor', 'master', 'bachelor', 'other'),
  annualSalaryCny: fc.oneof(
    fc.integer({ min: 0, max: 1_500_000 }),
    fc.constantFrom(50_000, 70_000, 150_000, 250_000, 350_000, 450_000, 600_000, 700_000),
  ),
  age: fc.integer({ min: 16, max: 80 }),
  yearsOfExperience: fc.double({ min: 0, max: 40, noNaN: true }),
  monthsInChinaPerYear: fc.double({ min: 0, max: 12, noNaN: true }),
  chineseLevel: fc.constantFrom('none', 'HSK 1', 'HSK 3', 'HSK5', 'fluent'),
  honours: fc.constantFrom([], ['Turing Award'], ['a local prize']),
});
export const knownAnswers: fc.Arbitrary<TalentAnswers> = fc.record({
  skill: fc.constantFrom(...skillLevels),
  formerChineseNational: fc.boolean(),
  degreeTaughtInChinese: fc.boolean(),
  workRegion: fc.constantFrom(...workRegions),
  topUniversity: fc.boolean(),
  fortune500: fc.boolean(),
  intellectualProperty: fc.boolean(),
  fiveYearsInChina: fc.boolean(),
  localPoints: fc.integer({ min: 0, max: 10 }),
  localAverageWageCny: fc.constantFrom(100_000, 120_000),
  talentProgramme: fc.boolean(),
  achievement: fc.boolean(),
  encouragedPost: fc.boolean(),
  entrepreneur: fc.boolean(),
  outstandingYoung: fc.boolean(),
  professionalPost: fc.boolean(),
  otherProfessionalRoute: fc.boolean(),
});

/** The same with some properties left out, so that less is known. */
export function subsetOf<T extends object>(known: T, coins: Iterable<boolean>): T {
  const flips = coins[Symbol.iterator]();
  const kept = Object.entries(known).filter(([key]) => key === 'role' || flips.next().value === true);
  // Every property but the role is optional in both types.
  return Object.fromEntries(kept) as T;
}
