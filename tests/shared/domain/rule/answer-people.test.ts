import { describe, expect, it } from 'vitest';
import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import type { TalentAnswers } from '#shared/domain/talent/answers.ts';
import { personQuestionNames } from '#shared/domain/talent/person-questions.ts';
import { contextOf } from '../sample-model.ts';

const asks = (name: string, value = 'yes'): Rule => ({
  op: 'is',
  field: `question:${name}`,
  value,
  id: name,
  text: { zh: name, en: name },
});
const judge = (name: string, people: InvestorPerson[] | undefined, { value = 'yes', answers = [] as TalentAnswers[] } = {}) => {
  const found = evaluate(asks(name, value), { ...contextOf(people === undefined ? {} : { people }), talentAnswers: answers });
  return [found.result, found.trace[0]?.answer.en];
};
const german: InvestorPerson = { role: 'CTO', nationality: 'DE' };
const chinese: InvestorPerson = { role: 'CFO', nationality: 'CN' };
const stranger: InvestorPerson = { role: 'Engineer' };

describe('a condition on people', () => {
  it.each<[string, string, InvestorPerson[] | undefined, string, string]>([
    ['nobody named yet', 'foreign-staff', undefined, 'unknown', 'not known'],
    ['nobody will come', 'foreign-staff', [], 'false', 'no people will come to work'],
    ['one from abroad', 'foreign-staff', [chinese, german], 'true', 'CTO'],
    ['nationality not known', 'foreign-staff', [stranger], 'unknown', 'what is known of the people does not tell'],
    ['Chinese nationals only', 'foreign-staff', [chinese], 'false', 'none of the people given'],
    ['an academician', 'academician', [{ ...german, honours: ['中国科学院院士'] }], 'true', 'CTO'],
    [
      'a nominee',
      'nobel-level-scientist',
      [{ ...german, honours: ['诺贝尔物理学奖提名'] }],
      'unknown',
      'what is known of the people does not tell',
    ],
    ['honours asked for, none', 'academician', [{ ...german, honours: [] }], 'false', 'none of the people given'],
    ['honours not asked for', 'academician', [german], 'unknown', 'what is known of the people does not tell'],
    ['a question that people do not answer', 'listed', [german], 'unknown', 'not known'],
  ])('%s', (_what, name, people, result, answer) => {
    expect(judge(name, people)).toEqual([result, answer]);
  });

  it('turned round holds where it fails', () => {
    expect(judge('foreign-staff', [german], { value: 'no' })[0]).toBe('false');
    expect(judge('foreign-staff', [chinese], { value: 'no' })[0]).toBe('true');
  });

  it('takes what an officer got by asking', () => {
    expect(judge('class-a-direct', [german])[0]).toBe('unknown');
    expect(judge('class-a-direct', [german], { answers: [{ encouragedPost: true }] })).toEqual(['true', 'CTO']);
  });

  it('never places a Chinese national in a class of permits for foreigners', () => {
    for (const name of personQuestionNames.filter((candidate) => candidate.includes('class-')))
      expect(
        judge(name, [{ ...chinese, honours: ['Turing Award'] }], { answers: [{ encouragedPost: true, otherProfessionalRoute: true }] })[0],
      ).toBe('false');
  });

  it('is never settled by somebody of whom only the role is known', () => {
    for (const name of personQuestionNames) expect(judge(name, [stranger])[0]).toBe('unknown');
  });
});
