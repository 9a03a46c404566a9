import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { answerQuestion } from '#shared/domain/question/answer-question.ts';
import type { Answer } from '#shared/domain/question/answer.ts';
import type { QuestionModel } from '#shared/domain/question/question-model.ts';

const questionSchema = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  language: z.enum(['zh', 'en']),
  state: z.enum(['answered', 'partly', 'not-known']),
  /** Facts that belong in the answer; `*` stands for any ending. */
  facts: z.array(z.string()),
  /** Facts without which the answer misses the point. */
  must: z.array(z.string()),
  records: z.array(z.string()),
  /** Labelled before and left alone while the rules were made. */
  heldOut: z.boolean(),
  trap: z.string().optional(),
});
export type LabelledQuestion = z.infer<typeof questionSchema>;

export const labelledQuestions = z
  .strictObject({ questions: z.array(questionSchema) })
  .parse(JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'questions.json'), 'utf8'))).questions;

export interface JudgedQuestion {
  label: LabelledQuestion;
  answer: Answer;
  rightFacts: string[];
  wrongFacts: string[];
  missed: string[];
}

const matches = (id: string, pattern: string): boolean => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern);

export function judgeQuestion(label: LabelledQuestion, model: QuestionModel): JudgedQuestion {
  const answer = answerQuestion(label.text, model);
  const right = (id: string): boolean => label.facts.some((pattern) => matches(id, pattern));
  return {
    label,
    answer,
    rightFacts: answer.factIds.filter(right),
    wrongFacts: answer.factIds.filter((id) => !right(id)),
    missed: [...label.must.filter((id) => !answer.factIds.includes(id)), ...label.records.filter((id) => !answer.recordIds.includes(id))],
  };
}

export interface Figures {
  questions: number;
  /** Cited facts that belong. */
  factPrecision: number;
  /** Facts and records an answer needs that it has. */
  recall: number;
  /** Answers whose state is the labelled one. */
  states: number;
  /** Of the answers that claim to be full, those that are; and of those that say "not known", those of which nothing is known. */
  answeredPrecision: number;
  notKnownPrecision: number;
}

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);

export function figuresOf(judged: readonly JudgedQuestion[]): Figures {
  const sum = (count: (one: JudgedQuestion) => number): number => judged.reduce((total, one) => total + count(one), 0);
  const right = sum(({ rightFacts }) => rightFacts.length);
  const needed = sum(({ label }) => label.must.length + label.records.length);
  const of = (state: Answer['state']): number => {
    const said = judged.filter(({ answer }) => answer.state === state);
    return share(said.filter(({ label }) => label.state === state).length, said.length);
  };
  return {
    questions: judged.length,
    factPrecision: share(right, right + sum(({ wrongFacts }) => wrongFacts.length)),
    recall: share(needed - sum(({ missed }) => missed.length), needed),
    states: share(judged.filter(({ label, answer }) => label.state === answer.state).length, judged.length),
    answeredPrecision: of('answered'),
    notKnownPrecision: of('not-known'),
  };
}
