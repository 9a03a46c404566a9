import type { FullBilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { rangeWords } from '#shared/domain/investor/profile-words.ts';
import { degreeNames, notKnown, yesNo, type TalentAnswers } from './answers.ts';
import {
  backgroundPoints,
  degreePoints,
  localPointsMax,
  monthBands,
  pointsTables,
  regionPoints,
  salaryBands,
  skillPoints,
  type Band,
  type PointsEdition,
} from './points-table.ts';

export interface PointsRange {
  low: number;
  high: number;
}
/** One item of the table: how its points follow from what is known, in one version. Null: that version says nothing about the value. */
export interface PointsItem {
  id: string;
  name: FullBilingual;
  /** What is still open of the item; nothing that is given is asked anew. */
  ask: (person: InvestorPerson, answers: TalentAnswers) => FullBilingual;
  answer: (person: InvestorPerson, answers: TalentAnswers) => FullBilingual;
  range: (person: InvestorPerson, answers: TalentAnswers, edition: PointsEdition) => PointsRange | null;
}

const exactly = (points: number): PointsRange => ({ low: points, high: points });
const upTo = (high: number): PointsRange => ({ low: 0, high });
const plain = (value: number | string | undefined, zh = '', en = ''): FullBilingual =>
  value === undefined ? notKnown : { zh: `${value}${zh}`, en: `${value}${en}` };

/** The item counts its best ground: a ground not known may still raise it, one that is known fixes the low end. */
function best(grounds: readonly PointsRange[]): PointsRange {
  return { low: Math.max(0, ...grounds.map(({ low }) => low)), high: Math.max(0, ...grounds.map(({ high }) => high)) };
}
const ground = (held: boolean | undefined, points: number): PointsRange => (held === undefined ? upTo(points) : exactly(held ? points : 0));

function banded(value: number | undefined, bands: readonly Band[]): PointsRange {
  if (value === undefined) return upTo(Math.max(...bands.map(([, points]) => points)));
  return exactly(bands.find(([from]) => value >= from)?.[1] ?? 0);
}

function education({ degree }: InvestorPerson, { skill }: TalentAnswers): PointsRange {
  return best([
    degree === undefined ? upTo(20) : exactly(degreePoints[degree]),
    skill === undefined ? upTo(20) : exactly(skillPoints[skill]),
  ]);
}

function experience({ yearsOfExperience: years }: InvestorPerson, edition: PointsEdition): PointsRange {
  const { twoYears, perYear, max } = pointsTables[edition].experience;
  if (years === undefined) return upTo(max);
  return exactly(years < 2 ? 0 : Math.min(max, twoYears + perYear * Math.floor(years - 2)));
}

const levelWords: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const noChinese = ['', '无', '不会', '零基础', 'none', 'no'];

/** The HSK level a text names, 0 for none; null when it names no level that the table knows. */
export function hskLevel(text: string): number | null {
  const words = normalise(text).trim();
  if (noChinese.includes(words)) return words === '' ? null : 0;
  const [, digit, han] = /hsk[^0-9一二三四五六]{0,4}(?:([1-9])(?!\d)|([一二三四五六]))/.exec(words) ?? [];
  const level = digit !== undefined ? Number(digit) : levelWords[han ?? ''];
  return level === undefined ? null : Math.min(level, 5);
}

function chinese({ chineseLevel }: InvestorPerson, answers: TalentAnswers, edition: PointsEdition): PointsRange {
  const { hskLevels, formerNational, taughtInChinese, max } = pointsTables[edition].chinese;
  const level = chineseLevel === undefined ? null : hskLevel(chineseLevel);
  const tested = level === null ? upTo(max) : exactly(hskLevels[level] ?? 0);
  return best([tested, ground(answers.formerChineseNational, formerNational), ground(answers.degreeTaughtInChinese, taughtInChinese)]);
}

function age({ age: years }: InvestorPerson, edition: PointsEdition): PointsRange | null {
  const bands = pointsTables[edition].age;
  if (years === undefined) return upTo(Math.max(...bands.map(([, , points]) => points)));
  const band = bands.find(([from, to]) => years >= from && (to === null || years <= to));
  return band === undefined ? null : exactly(band[2]);
}

function background(answers: TalentAnswers, edition: PointsEdition): PointsRange {
  return best(pointsTables[edition].background.map((key) => ground(answers[key], backgroundPoints)));
}

function backgroundAnswer(answers: TalentAnswers): FullBilingual {
  const grounds = pointsTables.interim.background.map((key) => answers[key]);
  return yesNo(grounds.includes(true) ? true : grounds.includes(undefined) ? undefined : false);
}

const regionNames: Record<NonNullable<TalentAnswers['workRegion']>, FullBilingual> = {
  western: { zh: '西部地区', en: 'western region' },
  'old-industrial-base': { zh: '东北等老工业基地', en: 'north-east or another old industrial base' },
  'poor-county': { zh: '国家级贫困县等', en: 'nationally designated poor county or the like' },
  other: { zh: '其他地区', en: 'elsewhere' },
};
const t = (zh: string, en: string): FullBilingual => ({ zh, en });

const asks = {
  degree: t('最高学位是什么？', 'What is the highest degree?'),
  skill: t('有无国际职业技能证书或技师等级？', 'Is there an international skill certificate or technician grade?'),
  hsk: t('汉语水平考试几级？', 'Which HSK level?'),
  formerNational: t('是否曾有中国国籍？', 'Formerly a Chinese national?'),
  taughtInChinese: t('是否取得汉语授课的学位？', 'Is there a degree taught in Chinese?'),
};
const backgroundAsks = {
  topUniversity: t('是否毕业于境外高水平大学？', 'A leading university abroad?'),
  fortune500: t('是否任职过世界500强？', 'A Fortune Global 500 employer?'),
  intellectualProperty: t('是否拥有专利等知识产权？', 'Patents or the like?'),
  fiveYearsInChina: t('是否已连续在华工作五年？', 'Five years running at work in China?'),
};
/** Where all is given and the points still differ, a new look at the papers is all that is left to ask for. */
function joinAsks(open: readonly (FullBilingual | false)[]): FullBilingual {
  const left = open.filter((ask) => ask !== false);
  if (left.length === 0) return t('请核对证明材料。', 'Check the papers.');
  return t(left.map(({ zh }) => zh).join(''), left.map(({ en }) => en).join(' '));
}

/** A level of the test by its number, none in words, and any other text as it was given. */
function chineseWords(chineseLevel: string | undefined): FullBilingual {
  if (chineseLevel === undefined || chineseLevel.trim() === '') return notKnown;
  return hskLevel(chineseLevel) === 0 ? t('不会', 'none') : t(chineseLevel, chineseLevel);
}

/** The nine items of the table in its order. */
export const pointsItems: readonly PointsItem[] = [
  {
    id: 'salary',
    name: t('国内单位支付年薪', 'Annual salary paid in China'),
    ask: () => t('在华年薪（税前，元）是多少？', 'What is the annual salary in China, in yuan before tax?'),
    answer: ({ annualSalaryCny: salary }) => rangeWords({ min: salary, max: salary }, { unit: 'yuan', currency: 'CNY' }) ?? notKnown,
    range: (person) => banded(person.annualSalaryCny, salaryBands),
  },
  {
    id: 'education',
    name: t('学历或职业技能', 'Degree or vocational skill'),
    ask: (person, answers) => joinAsks([person.degree === undefined && asks.degree, answers.skill === undefined && asks.skill]),
    answer: (person) => (person.degree === undefined ? notKnown : degreeNames[person.degree]),
    range: education,
  },
  {
    id: 'experience',
    name: t('工作年限', 'Years of work'),
    ask: () => t('相关工作年限是多少？', 'How many years of relevant work?'),
    answer: (person) => plain(person.yearsOfExperience, '年', ' years'),
    range: (person, _answers, edition) => experience(person, edition),
  },
  {
    id: 'months',
    name: t('每年在华工作时间', 'Months worked in China a year'),
    ask: () => t('每年在华工作几个月？', 'How many months a year will be worked in China?'),
    answer: (person) => plain(person.monthsInChinaPerYear, '个月', ' months'),
    range: (person) => banded(person.monthsInChinaPerYear, monthBands),
  },
  {
    id: 'chinese',
    name: t('汉语水平', 'Chinese'),
    ask: ({ chineseLevel }, answers) =>
      joinAsks([
        (chineseLevel === undefined || hskLevel(chineseLevel) === null) && asks.hsk,
        answers.formerChineseNational === undefined && asks.formerNational,
        answers.degreeTaughtInChinese === undefined && asks.taughtInChinese,
      ]),
    answer: ({ chineseLevel }) => chineseWords(chineseLevel),
    range: chinese,
  },
  {
    id: 'region',
    name: t('工作地区', 'Region of work'),
    ask: () =>
      t(
        '工作地点是否属于西部、东北等老工业基地或贫困县等特别地区？',
        'Is the place of work in the west, in an old industrial base such as the north-east, or in a poor county or the like?',
      ),
    answer: (_person, { workRegion }) => (workRegion === undefined ? notKnown : regionNames[workRegion]),
    range: (_person, { workRegion }) => ground(workRegion === undefined ? undefined : workRegion !== 'other', regionPoints),
  },
  {
    id: 'age',
    name: t('年龄', 'Age'),
    ask: () => t('年龄是多少？', 'What is the age?'),
    answer: (person) => plain(person.age, '岁', ''),
    range: (person, _answers, edition) => age(person, edition),
  },
  {
    id: 'background',
    name: t('高水平大学、500强经历等', 'Leading university, Fortune Global 500 and the like'),
    ask: (_person, answers) => joinAsks(pointsTables.interim.background.map((key) => answers[key] === undefined && backgroundAsks[key])),
    answer: (_person, answers) => backgroundAnswer(answers),
    range: (_person, answers, edition) => background(answers, edition),
  },
  {
    id: 'local',
    name: t('地方鼓励性加分', 'Points granted locally'),
    ask: () => t('省级主管部门给予多少鼓励性加分（0至10）？', 'How many points does the province grant, 0 to 10?'),
    answer: (_person, { localPoints }) => plain(localPoints, '分', ''),
    range: (_person, { localPoints }) =>
      localPoints === undefined ? upTo(localPointsMax) : exactly(Math.min(Math.max(localPoints, 0), localPointsMax)),
  },
];
