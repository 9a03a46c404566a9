import type { InvestorPerson } from '#shared/domain/investor/investor.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import { allOf, anyOf } from '#shared/domain/rule/truth.ts';
import type { TalentAnswers } from './answers.ts';
import { classDirect } from './direct-class.ts';
import { honourTruth } from './honours.ts';
import { judgePermit } from './permit-class.ts';
import { computePoints } from './points.ts';
import { classBounds } from './points-table.ts';

/** Whether one person meets what a condition asks of people. */
export type PersonQuestion = (person: InvestorPerson, answers: TalentAnswers) => Truth;

const isForeign: PersonQuestion = ({ nationality }) => (nationality === undefined ? 'unknown' : nationality === 'CN' ? 'false' : 'true');
/** Permits and their classes concern foreign staff alone. */
const ofForeigners =
  (question: PersonQuestion): PersonQuestion =>
  (person, answers) =>
    allOf([isForeign(person, answers), question(person, answers)]);

const points =
  (bound: number): PersonQuestion =>
  (person, answers) => {
    const { low, high } = computePoints(person, { answers });
    return low >= bound ? 'true' : high < bound ? 'false' : 'unknown';
  };
const routes =
  (sought: 'A' | 'B', wanted: (id: string) => boolean): PersonQuestion =>
  (person, answers) =>
    anyOf(classDirect(person, sought, answers).routes.flatMap(({ id, result }) => (wanted(id) ? [result] : [])));
const isClassA: PersonQuestion = (person, answers) => {
  const { possible } = judgePermit(person, { answers });
  return possible.includes('A') ? (possible.length === 1 ? 'true' : 'unknown') : 'false';
};

/** Questions of conditions that what is known of the people answers, by the name the conditions use. */
const questions: Readonly<Record<string, PersonQuestion>> = {
  'foreign-staff': isForeign,
  'nobel-level-scientist': ({ honours }) => honourTruth(honours, 'nobel'),
  academician: ({ honours }) => honourTruth(honours, 'academician'),
  'r-visa-class-a': ofForeigners(isClassA),
  'class-a-direct': ofForeigners(routes('A', (id) => id !== 'wage')),
  'class-a-points': ofForeigners(points(classBounds.A)),
  'class-b-degree': ofForeigners(routes('B', (id) => id === 'degree')),
  'class-b-wage': ofForeigners(routes('B', (id) => id === 'wage')),
  'class-b-points': ofForeigners(points(classBounds.B)),
  'class-b-other': ofForeigners(routes('B', (id) => id === 'other')),
};

/** Null for a question that people do not answer. */
export function personQuestion(field: string): PersonQuestion | null {
  const name = field.replace(/^question:/, '');
  return Object.hasOwn(questions, name) ? (questions[name] ?? null) : null;
}
export const personQuestionNames = Object.keys(questions);
