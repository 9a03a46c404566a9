import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { computePoints, type PointsLine } from '#shared/domain/talent/points.ts';
import { hskLevel } from '#shared/domain/talent/points-items.ts';
import type { PointsEdition } from '#shared/domain/talent/points-table.ts';
import { knownAnswers, knownPerson, nothing, subsetOf } from './sample-person.ts';

const fixed = { seed: 20261122, numRuns: 500 };

function line(id: string, person: Partial<InvestorPerson>, answers: TalentAnswers = {}, editions?: PointsEdition[]): PointsLine {
  const found = computePoints({ role: 'engineer', ...person }, { answers, editions }).lines.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no line "${id}"`);
  return found;
}
const ends = ({ low, high }: PointsLine): [number, number] => [low, high];
const noSkill: TalentAnswers = { skill: 'none' };
const noOtherChinese: TalentAnswers = { formerChineseNational: false, degreeTaughtInChinese: false };
const noBackground: TalentAnswers = { topUniversity: false, fortune500: false, intellectualProperty: false, fiveYearsInChina: false };

describe('the points table at its bounds', () => {
  it.each([
    [450_000, 20],
    [449_999.99, 17],
    [350_000, 17],
    [349_999, 14],
    [250_000, 14],
    [249_999, 11],
    [150_000, 11],
    [149_999, 8],
    [70_000, 8],
    [69_999, 5],
    [50_000, 5],
    [49_999, 0],
    [0, 0],
  ])('gives a salary of %d yuan %d points', (annualSalaryCny, points) => {
    expect(ends(line('salary', { annualSalaryCny }))).toEqual([points, points]);
  });

  it.each([
    ['doctor', 20],
    ['master', 15],
    ['bachelor', 10],
    ['other', 0],
  ] as const)('gives the degree %s %d points', (degree, points) => {
    expect(ends(line('education', { degree }, noSkill))).toEqual([points, points]);
  });

  it.each([
    ['highest', 20],
    ['technician', 15],
    ['senior-worker', 10],
    ['none', 10],
  ] as const)('takes the better of bachelor and skill %s: %d', (skill, points) => {
    expect(ends(line('education', { degree: 'bachelor' }, { skill }))).toEqual([points, points]);
  });

  it.each([
    [1.9, 0, 0],
    [2, 5, 5],
    [2.9, 5, 5],
    [3, 6, 6],
    [12, 15, 15],
    [13, 15, 16],
    [17, 15, 20],
    [40, 15, 20],
  ])('gives %d years of work %d to %d points over both versions', (yearsOfExperience, low, high) => {
    expect(ends(line('experience', { yearsOfExperience }))).toEqual([low, high]);
  });

  it.each([
    [12, 15],
    [9, 15],
    [8.9, 10],
    [6, 10],
    [5.9, 5],
    [3, 5],
    [2.9, 0],
    [0, 0],
  ])('gives %d months a year %d points', (monthsInChinaPerYear, points) => {
    expect(ends(line('months', { monthsInChinaPerYear }))).toEqual([points, points]);
  });

  it.each([
    [18, 10],
    [24, 10],
    [25, 10],
    [26, 15],
    [44, 15],
    [45, 15],
    [46, 10],
    [55, 10],
    [56, 5],
    [59, 5],
    [60, 5],
    [61, 0],
    [90, 0],
  ])('gives the age of %d %d points', (age, points) => {
    expect(ends(line('age', { age }))).toEqual([points, points]);
  });

  it.each([17, 16])('leaves the age of %d, which no version covers, open', (age) => {
    expect(ends(line('age', { age }))).toEqual([0, 15]);
  });

  it.each([
    ['HSK 5', 5, 10],
    ['HSK6', 5, 10],
    ['HSK 4', 4, 8],
    ['HSK 3', 3, 6],
    ['HSK-2', 2, 4],
    ['hsk 1', 1, 2],
    ['HSK三级', 3, 6],
    ['none', 0, 0],
  ])('gives Chinese at %s %d to %d points over both versions', (chineseLevel, low, high) => {
    expect(ends(line('chinese', { chineseLevel }, noOtherChinese))).toEqual([low, high]);
  });

  it('reads one version alone when asked to', () => {
    expect(ends(line('chinese', { chineseLevel: 'HSK 4' }, noOtherChinese, ['interim']))).toEqual([4, 4]);
    expect(ends(line('chinese', { chineseLevel: 'HSK 4' }, noOtherChinese, ['pilot']))).toEqual([8, 8]);
    expect(line('chinese', {}, {}, ['interim'])).toMatchObject({ low: 0, high: 5, max: 5 });
    expect(ends(line('age', { age: 25 }, {}, ['pilot']))).toEqual([0, 15]);
  });

  it.each([
    ['western', 10],
    ['old-industrial-base', 10],
    ['poor-county', 10],
    ['other', 0],
  ] as const)('gives the region %s %d points', (workRegion, points) => {
    expect(ends(line('region', {}, { workRegion }))).toEqual([points, points]);
  });

  it.each([
    [{ ...noBackground, topUniversity: true }, 5, 5],
    [{ ...noBackground, fortune500: true }, 5, 5],
    [{ ...noBackground, intellectualProperty: true }, 0, 5],
    [{ ...noBackground, fiveYearsInChina: true }, 0, 5],
    [noBackground, 0, 0],
    [{ topUniversity: true }, 5, 5],
  ])('counts one ground of the background item: %o', (answers, low, high) => {
    expect(ends(line('background', {}, answers))).toEqual([low, high]);
  });

  it.each([
    [0, 0],
    [7, 7],
    [10, 10],
    [25, 10],
  ])('takes %d local points as %d', (localPoints, points) => {
    expect(ends(line('local', {}, { localPoints }))).toEqual([points, points]);
  });
});

describe('what is not known', () => {
  it('gives its whole range, never zero, and asks', () => {
    const points = computePoints(nothing);
    expect(points.lines.map(({ low, high, max }) => [low, high, max])).toEqual(
      [20, 20, 20, 15, 10, 10, 15, 5, 10].map((max) => [0, max, max]),
    );
    expect(points.lines.every(({ ask, answer }) => ask !== null && answer.en === 'not known')).toBe(true);
    expect([points.low, points.high, points.class, points.possible]).toEqual([0, 125, 'cannot-tell', ['A', 'B', 'C']]);
  });

  it('asks which version counts where only the versions differ', () => {
    expect(line('chinese', { chineseLevel: 'HSK 5' }, noOtherChinese).ask?.en).toContain('Two versions');
    expect(line('chinese', { chineseLevel: 'fluent' }, noOtherChinese).ask?.en).toContain('HSK level');
  });

  it.each([
    ['HSK 10', null],
    ['some', null],
    ['', null],
    ['新HSK五级', 5],
    ['HSK Level 4', null],
  ])('reads the level of "%s" as %s', (text, level) => {
    expect(hskLevel(text)).toBe(level);
  });
});

describe('the class of the points', () => {
  /** 60 points in both versions before local points: 17 + 15 + 13 + 15 + 0 + 0 + 0 + 0. */
  const sixty: InvestorPerson = {
    role: 'engineer',
    annualSalaryCny: 350_000,
    degree: 'master',
    yearsOfExperience: 10,
    monthsInChinaPerYear: 12,
    chineseLevel: 'none',
    age: 61,
  };
  const settled: TalentAnswers = { ...noSkill, ...noOtherChinese, ...noBackground, workRegion: 'other', localPoints: 0 };
  const of = (person: Partial<InvestorPerson>, answers: TalentAnswers): [number, number, string] => {
    const { low, high, class: named } = computePoints({ ...sixty, ...person }, { answers: { ...settled, ...answers } });
    return [low, high, named];
  };

  it('is B from 60 on and C below', () => {
    expect(of({}, {})).toEqual([60, 60, 'B']);
    expect(of({ yearsOfExperience: 9 }, {})).toEqual([59, 59, 'C']);
  });

  it('is A from 85 on and B below', () => {
    const strong: Partial<InvestorPerson> = { annualSalaryCny: 450_000, degree: 'doctor', age: 40 };
    expect(of({ ...strong, yearsOfExperience: 10 }, { localPoints: 2 })).toEqual([85, 85, 'A']);
    expect(of({ ...strong, yearsOfExperience: 10 }, { localPoints: 1 })).toEqual([84, 84, 'B']);
  });

  it('cannot be told where the range crosses a bound', () => {
    expect(of({ yearsOfExperience: 9 }, { localPoints: undefined })).toEqual([59, 69, 'cannot-tell']);
  });
});

describe('points, whatever is known', () => {
  it('add up to the sum of their lines', () => {
    fc.assert(
      fc.property(knownPerson, knownAnswers, fc.infiniteStream(fc.boolean()), (person, answers, coins) => {
        const points = computePoints(subsetOf(person, coins), { answers: subsetOf(answers, coins) });
        expect([points.low, points.high]).toEqual([
          points.lines.reduce((sum, { low }) => sum + low, 0),
          points.lines.reduce((sum, { high }) => sum + high, 0),
        ]);
        expect(
          points.lines.every(({ low, high, max, ask }) => low >= 0 && low <= high && high <= max && (ask === null) === (low === high)),
        ).toBe(true);
      }),
      fixed,
    );
  });

  it('narrow and never leave their range when more is known; a settled class stays', () => {
    fc.assert(
      fc.property(knownPerson, knownAnswers, fc.infiniteStream(fc.boolean()), (person, answers, coins) => {
        const less = computePoints(subsetOf(person, coins), { answers: subsetOf(answers, coins) });
        const more = computePoints(person, { answers });
        more.lines.forEach((entry, at) => {
          expect(entry.low).toBeGreaterThanOrEqual(less.lines[at]?.low ?? Infinity);
          expect(entry.high).toBeLessThanOrEqual(less.lines[at]?.high ?? -Infinity);
        });
        expect(less.possible).toEqual(expect.arrayContaining(more.possible));
        if (less.class !== 'cannot-tell') expect(more.class).toBe(less.class);
      }),
      fixed,
    );
  });
});
