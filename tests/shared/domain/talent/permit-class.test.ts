import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { classDirect } from '#shared/domain/talent/direct-class.ts';
import { isNamedHonour } from '#shared/domain/talent/honours.ts';
import { familyTerms, nationalPath } from '#shared/domain/talent/path.ts';
import { judgePermit } from '#shared/domain/talent/permit-class.ts';
import { knownAnswers, knownPerson, nothing, subsetOf } from './sample-person.ts';

const fixed = { seed: 20261122, numRuns: 500 };
const noHigh: TalentAnswers = {
  talentProgramme: false,
  achievement: false,
  encouragedPost: false,
  entrepreneur: false,
  outstandingYoung: false,
};
const wage = (annualSalaryCny: number, sought: 'A' | 'B', answers: TalentAnswers = { localAverageWageCny: 100_000 }) =>
  classDirect({ role: 'engineer', annualSalaryCny }, sought, answers).routes.find(({ id }) => id === 'wage')?.result;

describe('honours that make Category A by themselves', () => {
  it.each([
    'Nobel Prize in Physics 2019',
    '诺贝尔化学奖',
    'Turing Award',
    '图灵奖',
    'Fields Medal',
    '中国科学院院士',
    'Fellow of the National Academy of Engineering',
    '邵逸夫奖',
    'Copley Medal',
  ])('hold %s', (honour) => {
    expect(isNamedHonour(honour)).toBe(true);
  });

  it.each([
    'Nobel Peace Prize',
    '诺贝尔文学奖',
    'Turing Award nominee',
    '图灵奖提名',
    'worked in a Nobel Prize in Physics team',
    'Chinese Academy of Sciences postdoc fellow',
    'Academy of Sciences visitor',
    '院士',
    'employee of the month',
  ])('do not hold %s', (honour) => {
    expect(isNamedHonour(honour)).toBe(false);
    expect(classDirect({ role: 'x', honours: [honour] }).result).toBe('unknown');
  });
});

describe('the direct ways into a class', () => {
  it('are open when nothing is known, and ask', () => {
    for (const sought of ['A', 'B'] as const) {
      const { result, routes } = classDirect(nothing, sought);
      expect([result, routes.every((route) => route.result === 'unknown' && route.ask !== null)]).toEqual(['unknown', true]);
    }
  });

  it('conclude nothing between 6 and 7 times the average wage, where two texts differ', () => {
    expect([599_999, 600_000, 699_999, 700_000].map((salary) => wage(salary, 'A'))).toEqual(['false', 'unknown', 'unknown', 'true']);
  });

  it('open Category B at 4 times the average wage', () => {
    expect([399_999, 400_000].map((salary) => wage(salary, 'B'))).toEqual(['false', 'true']);
    expect(wage(400_000, 'B', {})).toBe('unknown');
  });

  it.each([
    [{ degree: 'bachelor', yearsOfExperience: 2, age: 60 }, true, 'true'],
    [{ degree: 'bachelor', yearsOfExperience: 1.99, age: 60 }, true, 'false'],
    [{ degree: 'other', yearsOfExperience: 20, age: 40 }, true, 'false'],
    [{ degree: 'doctor', yearsOfExperience: 20, age: 61 }, true, 'unknown'],
    [{ degree: 'doctor', yearsOfExperience: 20, age: 40 }, undefined, 'unknown'],
    [{ degree: 'doctor', yearsOfExperience: 20, age: 40 }, false, 'false'],
  ] as const)('take degree, two years and a fitting post for B: %o with post %s is %s', (person, professionalPost, result) => {
    expect(classDirect({ role: 'engineer', ...person }, 'B', { professionalPost }).routes[0]?.result).toBe(result);
  });

  it('refuse A only when every way is refused', () => {
    const person: InvestorPerson = { role: 'engineer', annualSalaryCny: 500_000 };
    expect(classDirect(person, 'A', { ...noHigh, localAverageWageCny: 100_000 }).result).toBe('false');
    for (const key of Object.keys(noHigh))
      expect(classDirect(person, 'A', { ...noHigh, localAverageWageCny: 100_000, [key]: undefined }).result).toBe('unknown');
  });
});

describe('the class of a work permit', () => {
  it('is A by an honour whatever the points are', () => {
    expect(judgePermit({ role: 'x', honours: ['Turing Award'] })).toMatchObject({ class: 'A', possible: ['A'], ask: [] });
  });

  it('is never settled below A while a way into A is open', () => {
    const engineer: InvestorPerson = { role: 'engineer', degree: 'master', yearsOfExperience: 6, age: 35, annualSalaryCny: 300_000 };
    const judged = judgePermit(engineer, { answers: { professionalPost: true } });
    expect([judged.class, judged.possible]).toEqual(['cannot-tell', ['A', 'B']]);
    expect(judged.ask.length).toBeGreaterThan(0);
  });

  it('asks nothing that is given, and first what can settle the class alone', () => {
    const engineer: InvestorPerson = {
      role: 'engineer',
      nationality: 'DE',
      degree: 'master',
      yearsOfExperience: 6,
      age: 35,
      annualSalaryCny: 300_000,
    };
    const { ask, turning } = judgePermit(engineer);
    const asked = ask.map(({ en }) => en);
    for (const given of [
      'What is the highest degree?',
      'How many years of relevant work?',
      'What is the age?',
      'What is the annual salary in China, in yuan before tax?',
    ])
      expect(asked).not.toContain(given);
    expect(asked).toContain('What was last year’s local average wage?');
    expect(new Set(asked).size).toBe(asked.length);
    expect([turning > 0, turning < ask.length]).toEqual([true, true]);
    // Each of the first ones settles the class by one answer; those after them do not.
    const byAnswer: Record<string, TalentAnswers> = {
      'Selected for a talent programme of sub-provincial level or above?': { talentProgramme: true },
      'Is the post one of the encouraged posts of the standard?': { encouragedPost: true },
      'Is there an international skill certificate or technician grade?': { skill: 'highest' },
      'How many points does the province grant, 0 to 10?': { localPoints: 10 },
    };
    for (const [question, answers] of Object.entries(byAnswer)) {
      const settled = judgePermit(engineer, { answers }).class !== 'cannot-tell';
      expect([question, asked.indexOf(question) < turning]).toEqual([question, settled]);
    }
  });

  it('is B once A is refused, and C once B is refused too', () => {
    const person: InvestorPerson = {
      role: 'clerk',
      degree: 'other',
      yearsOfExperience: 1,
      age: 30,
      annualSalaryCny: 60_000,
      monthsInChinaPerYear: 12,
      chineseLevel: 'none',
    };
    const low: TalentAnswers = {
      ...noHigh,
      localAverageWageCny: 100_000,
      skill: 'none',
      workRegion: 'other',
      formerChineseNational: false,
      degreeTaughtInChinese: false,
    };
    expect(judgePermit(person, { answers: { ...low, otherProfessionalRoute: true } }).class).toBe('B');
    expect(judgePermit(person, { answers: { ...low, otherProfessionalRoute: false } }).class).toBe('C');
    expect(judgePermit(person, { answers: low }).possible).toEqual(['B', 'C']);
  });

  it('stays settled, and direct ways stay decided, when more is known', () => {
    fc.assert(
      fc.property(knownPerson, knownAnswers, fc.infiniteStream(fc.boolean()), (person, answers, coins) => {
        const less = judgePermit(subsetOf(person, coins), { answers: subsetOf(answers, coins) });
        const more = judgePermit(person, { answers });
        for (const sought of ['A', 'B'] as const)
          if (less.direct[sought].result !== 'unknown') expect(more.direct[sought].result).toBe(less.direct[sought].result);
        expect(less.possible).toEqual(expect.arrayContaining(more.possible));
        if (less.class !== 'cannot-tell') expect(more.class).toBe(less.class);
      }),
      fixed,
    );
  });
});

describe('the path and the family terms', () => {
  it('cite a document number and an article at every step', () => {
    const cites = [...nationalPath, ...familyTerms].flatMap((entry) => entry.cites);
    expect(cites.length).toBeGreaterThanOrEqual(9);
    expect(cites.filter((cite) => !/(令第.+号|〔\d{4}〕\d+号).*第.+条/.test(cite))).toEqual([]);
  });

  it('give a term only where an article gives it', () => {
    expect(nationalPath.map(({ id, term }) => [id, term?.low ?? null, term?.high ?? null])).toEqual([
      ['visa', null, null],
      ['permit', null, null],
      ['residence', 90, 5],
      ['permanent-residence', null, null],
    ]);
  });
});
