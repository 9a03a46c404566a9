import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { SkillLevel } from './answers.ts';

/**
 * The two versions of the points table that were found; both are kept because no official copy settles which one counts.
 * `interim` (暂行版): the version of most copies; `pilot` (试用版): a copy of April 2017 without a document number.
 */
export const pointsEditions = ['interim', 'pilot'] as const;
export type PointsEdition = (typeof pointsEditions)[number];

/** Points from a bound upwards, highest bound first. */
export type Band = readonly [from: number, points: number];
/** Ages in whole years, both ends included; `null` is open. */
export type AgeBand = readonly [from: number, to: number | null, points: number];

export interface PointsTable {
  experience: { twoYears: number; perYear: number; max: number };
  chinese: { hskLevels: readonly number[]; formerNational: number; taughtInChinese: number; max: number };
  age: readonly AgeBand[];
  /** Grounds of the last-but-one item, each worth the whole item. */
  background: readonly ('topUniversity' | 'fortune500' | 'intellectualProperty' | 'fiveYearsInChina')[];
}

/** What both versions have in common. Salary in yuan a year. */
export const salaryBands: readonly Band[] = [
  [450_000, 20],
  [350_000, 17],
  [250_000, 14],
  [150_000, 11],
  [70_000, 8],
  [50_000, 5],
  [0, 0],
];
export const monthBands: readonly Band[] = [
  [9, 15],
  [6, 10],
  [3, 5],
  [0, 0],
];
export const degreePoints: Record<NonNullable<InvestorPerson['degree']>, number> = { doctor: 20, master: 15, bachelor: 10, other: 0 };
export const skillPoints: Record<SkillLevel, number> = { highest: 20, technician: 15, 'senior-worker': 10, none: 0 };
export const regionPoints = 10;
export const localPointsMax = 10;
export const backgroundPoints = 5;

export const pointsTables: Record<PointsEdition, PointsTable> = {
  interim: {
    experience: { twoYears: 5, perYear: 1, max: 20 },
    chinese: { hskLevels: [0, 1, 2, 3, 4, 5], formerNational: 5, taughtInChinese: 5, max: 5 },
    age: [
      [18, 25, 10],
      [26, 45, 15],
      [46, 55, 10],
      [56, 60, 5],
      [61, null, 0],
    ],
    background: ['topUniversity', 'fortune500', 'intellectualProperty', 'fiveYearsInChina'],
  },
  pilot: {
    experience: { twoYears: 5, perYear: 1, max: 15 },
    chinese: { hskLevels: [0, 2, 4, 6, 8, 10], formerNational: 0, taughtInChinese: 10, max: 10 },
    // Its rows leave 25, 45 and 60 out; on those ages it says nothing.
    age: [
      [18, 24, 10],
      [26, 44, 15],
      [46, 55, 10],
      [56, 59, 5],
      [61, null, 0],
    ],
    background: ['topUniversity', 'fortune500'],
  },
};

/** Category A from 85 points, B from 60. */
export const classBounds = { A: 85, B: 60 } as const;
