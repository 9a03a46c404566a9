import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { personQuestion } from '#shared/domain/talent/person-questions.ts';
import { settle, unknown, type Answer } from './answer.ts';
import type { RuleContext } from './context.ts';
import { anyOf, notOf } from './truth.ts';

const noAnswers: readonly TalentAnswers[] = [];
const nobody: FullBilingual = { zh: '没有人员要来工作', en: 'no people will come to work' };
const notEnough: FullBilingual = { zh: '所填人员信息还不能判断', en: 'what is known of the people does not tell' };
const noneOfThem: FullBilingual = { zh: '所填人员都不符合', en: 'none of the people given' };

/** Answers of one list of people: the same questions come back in many clauses. */
const known = new WeakMap<readonly InvestorPerson[], WeakMap<readonly TalentAnswers[], Map<string, Answer>>>();

function judgePeople(field: string, people: readonly InvestorPerson[], answers: readonly TalentAnswers[]): Answer {
  const question = personQuestion(field);
  if (question === null) return unknown();
  if (people.length === 0) return settle(false, nobody);
  const truths = people.map((person, at) => question(person, answers[at] ?? {}));
  const result = anyOf(truths);
  if (result === 'unknown') return unknown(notEnough);
  if (result === 'false') return settle(false, noneOfThem);
  const roles = [...new Set(people.filter((_person, at) => truths[at] === 'true').map(({ role }) => role))];
  return settle(true, { zh: roles.join('、'), en: roles.join(', ') });
}

/** A question of the conditions that the people of the profile answer; any other stays open until an officer asks it. */
export function answerPeople(field: string, value: string, { profile: { people }, talentAnswers = noAnswers }: RuleContext): Answer {
  if (people === undefined) return unknown();
  const byAnswers = known.get(people) ?? new WeakMap<readonly TalentAnswers[], Map<string, Answer>>();
  known.set(people, byAnswers);
  const byField = byAnswers.get(talentAnswers) ?? new Map<string, Answer>();
  byAnswers.set(talentAnswers, byField);
  const found = byField.get(field) ?? judgePeople(field, people, talentAnswers);
  byField.set(field, found);
  if (value === 'yes') return found;
  return value === 'no' ? { ...found, result: notOf(found.result) } : unknown();
}
