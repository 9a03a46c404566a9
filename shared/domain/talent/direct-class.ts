import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { rangeWords } from '#shared/domain/investor/profile-words.ts';
import type { TraceStep, Truth } from '#shared/domain/match/match.ts';
import { allOf, anyOf } from '#shared/domain/rule/truth.ts';
import { degreeNames, notKnown, standardLabel, yesNo, type TalentAnswers } from './answers.ts';
import { achievementTruth } from './honours.ts';

/** Whether a class is reached without points, and by which of its routes. */
export interface DirectClass {
  result: Truth;
  routes: TraceStep[];
}

/**
 * Multiples of last year's local average wage that open a class. For A one text has 6 and another 7:
 * both are kept, and between them nothing is concluded.
 */
export const wageMultiples = { A: [6, 7], B: [4] } as const;

const truth = (answer: boolean | undefined): Truth => (answer === undefined ? 'unknown' : answer ? 'true' : 'false');
const t = (zh: string, en: string): FullBilingual => ({ zh, en });

function wageTruth(
  { annualSalaryCny: salary }: InvestorPerson,
  { localAverageWageCny: average }: TalentAnswers,
  multiples: readonly number[],
): Truth {
  if (salary === undefined || average === undefined || average <= 0) return 'unknown';
  if (salary >= Math.max(...multiples) * average) return 'true';
  return salary < Math.min(...multiples) * average ? 'false' : 'unknown';
}

function degreeTruth(person: InvestorPerson, { professionalPost }: TalentAnswers): Truth {
  const degree = truth(person.degree === undefined ? undefined : person.degree !== 'other');
  const years = truth(person.yearsOfExperience === undefined ? undefined : person.yearsOfExperience >= 2);
  // Beyond 60 the limit may be relaxed where there is a real need, so age alone never refuses.
  const age: Truth = person.age === undefined || person.age > 60 ? 'unknown' : 'true';
  return allOf([degree, years, age, truth(professionalPost)]);
}

interface Route {
  id: string;
  result: Truth;
  condition: FullBilingual;
  answer: FullBilingual;
  ask: FullBilingual;
}
const part = { A: '第一部分', B: '第二部分' } as const;

function stepsOf(routes: readonly Route[], cites: string): DirectClass {
  return {
    result: anyOf(routes.map(({ result }) => result)),
    routes: routes.map(({ ask, ...route }) => ({ ...route, cites, ask: route.result === 'unknown' ? ask : null })),
  };
}

const wageAnswer = ({ annualSalaryCny: salary }: InvestorPerson): FullBilingual =>
  salary === undefined ? notKnown : (rangeWords({ min: salary, max: salary }, { unit: 'yuan', currency: 'CNY' }) ?? notKnown);
/** Asks only for what is not given yet; between 6 and 7 times the average the two texts have to be settled first. */
function askWage({ annualSalaryCny: salary }: InvestorPerson, { localAverageWageCny: average }: TalentAnswers): FullBilingual {
  if (salary === undefined && average === undefined)
    return t('年薪和本地区上年度社会平均工资各是多少？', 'What are the annual salary and last year’s local average wage?');
  if (salary === undefined) return t('在华年薪（税前，元）是多少？', 'What is the annual salary in China, in yuan before tax?');
  if (average === undefined) return t('本地区上年度社会平均工资是多少？', 'What was last year’s local average wage?');
  return t('工资倍数见6倍和7倍两种文本，现行按哪一种？', 'The texts have 6 and 7 times the average wage: which one applies now?');
}

const ofDegree = {
  degree: t('最高学位是什么？', 'What is the highest degree?'),
  years: t('相关工作年限是多少？', 'How many years of relevant work?'),
  age: t('年龄是多少？', 'What is the age?'),
  over60: t('超过60周岁，是否有放宽年龄的确有需要？', 'Over 60: is there a real need for which the age limit is relaxed?'),
  post: t('岗位是否属于B类专业岗位？', 'Is the post a professional one of Category B?'),
};
function askDegree({ degree, yearsOfExperience, age }: InvestorPerson, { professionalPost }: TalentAnswers): FullBilingual {
  const open = [
    ...(degree === undefined ? [ofDegree.degree] : []),
    ...(yearsOfExperience === undefined ? [ofDegree.years] : []),
    ...(age === undefined ? [ofDegree.age] : age > 60 ? [ofDegree.over60] : []),
    ...(professionalPost === undefined ? [ofDegree.post] : []),
  ];
  return t(open.map(({ zh }) => zh).join(''), open.map(({ en }) => en).join(' '));
}
function degreeAnswer({ degree, yearsOfExperience: years, age }: InvestorPerson, { professionalPost }: TalentAnswers): FullBilingual {
  const said = [
    ...(degree === undefined ? [] : [degreeNames[degree]]),
    ...(years === undefined ? [] : [t(`${years}年`, `${years} years`)]),
    ...(age === undefined ? [] : [t(`${age}岁`, `aged ${age}`)]),
    ...(professionalPost === undefined ? [] : [professionalPost ? t('岗位相符', 'a fitting post') : t('岗位不符', 'not a fitting post')]),
  ];
  return said.length === 0 ? notKnown : t(said.map(({ zh }) => zh).join('、'), said.map(({ en }) => en).join(', '));
}
const asked = (id: string, answer: boolean | undefined, condition: FullBilingual, ask: FullBilingual): Route => ({
  id,
  result: truth(answer),
  condition,
  answer: yesNo(answer),
  ask,
});

function highRoutes(person: InvestorPerson, answers: TalentAnswers): Route[] {
  const honours = person.honours ?? [];
  return [
    asked(
      'programme',
      answers.talentProgramme,
      t('入选国内人才引进计划', 'Selected for a Chinese talent programme'),
      t('是否入选副省级以上的人才引进计划？', 'Selected for a talent programme of sub-provincial level or above?'),
    ),
    {
      id: 'achievement',
      result: achievementTruth(person.honours, answers.achievement),
      condition: t('符合国际公认的专业成就标准', 'Meets the standard of internationally recognised achievement'),
      answer: honours.length > 0 ? t(honours.join('、'), honours.join(', ')) : yesNo(answers.achievement),
      ask: t(
        '有无标准列明的奖项、院士身份、任职或论文成就？',
        'Any award, academy membership, office or publications that the standard lists?',
      ),
    },
    asked(
      'encouraged-post',
      answers.encouragedPost,
      t('市场导向的鼓励类岗位', 'An encouraged post that the market demands'),
      t('岗位是否属于标准列明的鼓励类岗位？', 'Is the post one of the encouraged posts of the standard?'),
    ),
    {
      id: 'wage',
      result: wageTruth(person, answers, wageMultiples.A),
      condition: t(
        '工资不低于本地区上年度社会平均工资6倍（另见7倍）',
        'Wage at least 6 times last year’s local average (7 times in another text)',
      ),
      answer: wageAnswer(person),
      ask: askWage(person, answers),
    },
    asked(
      'entrepreneur',
      answers.entrepreneur,
      t('创新创业人才', 'Innovative entrepreneur'),
      t(
        '是否符合创新创业人才条件（知识产权出资、投资和股份比例等）？',
        'Are the terms for entrepreneurs met, such as intellectual property, investment and shareholding?',
      ),
    ),
    asked(
      'young',
      answers.outstandingYoung,
      t('优秀青年人才', 'Outstanding young talent'),
      t('是否符合优秀青年人才条件？', 'Are the terms for outstanding young talent met?'),
    ),
  ];
}

function professionalRoutes(person: InvestorPerson, answers: TalentAnswers): Route[] {
  return [
    {
      id: 'degree',
      result: degreeTruth(person, answers),
      condition: t(
        '学士及以上、两年以上相关经历且岗位相符，一般不超过60周岁',
        'Bachelor’s degree or more, two years’ relevant experience and a fitting post, as a rule not over 60',
      ),
      answer: degreeAnswer(person, answers),
      ask: askDegree(person, answers),
    },
    {
      id: 'wage',
      result: wageTruth(person, answers, wageMultiples.B),
      condition: t('工资不低于本地区上年度社会平均工资4倍', 'Wage at least 4 times last year’s local average'),
      answer: wageAnswer(person),
      ask: askWage(person, answers),
    },
    asked(
      'other',
      answers.otherProfessionalRoute,
      t('技能证书、外语教学等其他途径', 'Another route, such as a skill certificate or language teaching'),
      t('是否符合B类的其他途径？', 'Is another route of Category B met?'),
    ),
  ];
}

/**
 * Whether the person reaches a class by its conditions, points left aside. Three values: an unanswered route keeps the
 * result open unless another one decides.
 * @source 外专发〔2017〕40号, 外国人来华工作分类标准（试行）
 */
export function classDirect(person: InvestorPerson, sought: 'A' | 'B' = 'A', answers: TalentAnswers = {}): DirectClass {
  return stepsOf(sought === 'A' ? highRoutes(person, answers) : professionalRoutes(person, answers), `${standardLabel}${part[sought]}`);
}
