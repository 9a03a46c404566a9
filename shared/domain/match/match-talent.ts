import type { FullBilingual } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { judgePermit } from '#shared/domain/talent/permit-class.ts';
import type { TalentMatch, TalentStep, Verdict } from './match.ts';
import { shownName, type MatchModel } from './match-model.ts';

/** The three tiers of the work permit as the store's sources describe them; they give scopes, no thresholds. */
const tierIds = { high: 'foreign-high-end-talent', professional: 'foreign-professional-talent', other: 'other-foreign-staff' } as const;
type Tier = keyof typeof tierIds;

const highHonours = ['诺贝尔', 'nobel', '院士', 'academician', '图灵', 'turing', '菲尔兹', 'fields'];
const executiveRoles = ['ceo', 'cto', 'cfo', 'coo', 'chief', 'president', 'chairman', '总裁', '总经理', '首席', '董事长'];
const professionalRoles = [
  'engineer',
  'scientist',
  'researcher',
  'teacher',
  'professor',
  'doctor',
  'physician',
  'technologist',
  '工程师',
  '科学家',
  '研究员',
  '教师',
  '教授',
  '医生',
  '技术',
];

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => normalise(text).includes(word));

const ask = {
  nationality: { zh: '国籍是哪里？', en: 'What is the nationality?' },
  degree: { zh: '最高学历是什么？能否提供认证？', en: 'What is the highest degree, and can it be certified?' },
  salary: { zh: '在华年薪是多少？', en: 'What is the annual salary in China?' },
  experience: { zh: '相关工作年限是多少？', en: 'How many years of relevant experience?' },
  honours: { zh: '有无国际公认的奖项或院士等身份？', en: 'Any internationally recognised prize or academy membership?' },
} satisfies Record<string, FullBilingual>;

/** For the office, not for the investor: what the sources leave open of a tier. */
export const askThreshold: FullBilingual = {
  zh: '请按现行官方标准核对该层级的门槛，来源只写了人群范围。',
  en: 'Check the thresholds of this tier in the official standard; the source gives its scope only.',
};

function likelyTier(person: InvestorPerson): { tier: Tier; because: FullBilingual; sure: boolean } {
  if ((person.honours ?? []).some((honour) => holds(honour, highHonours))) {
    return { tier: 'high', sure: true, because: { zh: '所填荣誉属于高端人才范围', en: 'The honours given belong to the high-end scope' } };
  }
  if (holds(person.role, executiveRoles))
    return {
      tier: 'high',
      sure: false,
      because: { zh: '企业高级管理职务，是否达到“顶尖”待核', en: 'A senior executive; whether at the top of the field is open' },
    };
  if (holds(person.role, professionalRoles))
    return {
      tier: 'professional',
      sure: false,
      because: { zh: '工程技术、教育科研或医疗岗位', en: 'A post in engineering, education, research or medicine' },
    };
  return {
    tier: 'other',
    sure: false,
    because: { zh: '所填职务不足以归入前两层', en: 'The role given does not place the person in the first two tiers' },
  };
}

function questionsFor(person: InvestorPerson, tier: Tier): FullBilingual[] {
  const open: FullBilingual[] = [];
  if (person.nationality === undefined) open.push(ask.nationality);
  if (tier === 'high' && (person.honours ?? []).length === 0) open.push(ask.honours);
  if (person.degree === undefined) open.push(ask.degree);
  if (tier !== 'other' && person.annualSalaryCny === undefined) open.push(ask.salary);
  if (person.yearsOfExperience === undefined) open.push(ask.experience);
  return [...open, askThreshold];
}

function pathSteps(model: MatchModel): TalentStep[] {
  const term = (model.facts.get('talent-visa') ?? []).find((fact) => fact.attributeId === 'visa-term');
  const years = term === undefined ? null : { zh: formatFact(term, 'zh').text, en: formatFact(term, 'en').text };
  return (model.talentPath?.stages ?? []).map((stage) => ({
    step: stage.name,
    years: stage.ordinal === 1 && years !== null ? years : { zh: '年限未载', en: 'term not given' },
  }));
}

/**
 * Places a person in a tier as far as the sources reach. Chinese nationals need no permit; for everybody else the
 * sources describe scopes without thresholds, so the verdict stays open unless the honours decide it.
 */
export function matchTalent(person: InvestorPerson, model: MatchModel, answers: TalentAnswers = {}): TalentMatch {
  if (person.nationality === 'CN') {
    return {
      role: person.role,
      verdict: 'does-not-fit',
      tier: { zh: '不适用', en: 'not applicable' },
      because: { zh: '中国公民无需外国人工作许可', en: 'Chinese nationals need no work permit for foreigners' },
      ask: [],
      path: [],
      facts: [],
    };
  }
  return model.nationalRules === true ? byNationalRules(person, model, answers) : byScope(person, model);
}

/** The official class where conditions or points settle it; else the classes that are still possible and what to ask. */
function byNationalRules(person: InvestorPerson, model: MatchModel, answers: TalentAnswers): TalentMatch {
  const permit = judgePermit(person, { answers });
  const nationality = person.nationality === undefined ? [ask.nationality] : [];
  const scope = byScope(person, model);
  const known = person.nationality !== undefined && permit.class !== 'cannot-tell';
  return {
    ...scope,
    verdict: known ? 'fits' : 'cannot-tell',
    tier: classWords(permit.possible),
    because: permit.because,
    ask: [...nationality, ...permit.ask].slice(0, mostQuestions),
    // A Chinese national needs no permit at all, so the nationality always turns the verdict.
    turning: Math.min(mostQuestions, nationality.length + permit.turning),
    permit: { class: permit.class, possible: permit.possible, low: permit.points.low, high: permit.points.high },
  };
}

/** Questions beyond these bury the ones that matter. */
const mostQuestions = 6;

const classWords = (possible: readonly string[]): FullBilingual => ({
  zh: `${possible.join('、')}类`,
  en: `Category ${[possible.slice(0, -1).join(', '), possible.at(-1) ?? ''].filter((part) => part !== '').join(' or ')}`,
});

/** The tier as the store's own sources describe it: scopes without thresholds. */
function byScope(person: InvestorPerson, model: MatchModel): TalentMatch {
  const { tier, because, sure } = likelyTier(person);
  const record = model.records.get(tierIds[tier]);
  const verdict: Verdict = sure && person.nationality !== undefined ? 'fits' : 'cannot-tell';
  return {
    role: person.role,
    verdict,
    tier: record === undefined ? { zh: '层级未载', en: 'tier not given' } : shownName(record),
    because,
    ask: questionsFor(person, tier),
    // Only the nationality, or once it is known an honour, settles the tier by itself.
    turning: person.nationality === undefined || (tier === 'high' && (person.honours ?? []).length === 0) ? 1 : 0,
    path: pathSteps(model),
    facts: (model.facts.get(tierIds[tier]) ?? []).map((fact) => fact.id),
  };
}
