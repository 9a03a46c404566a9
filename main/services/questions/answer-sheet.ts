import type { Database } from '#main/store/database.ts';
import { listCodeNamed } from '#main/repos/record-repo.ts';
import { factView, loadReference } from '#main/services/records/record-detail.ts';
import { answerWorkbook, type AnsweredQuestion } from '#main/export/sheet/answer-rows.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Day } from '#shared/lib/date.ts';
import { answerQuestion } from '#shared/domain/question/answer-question.ts';
import type { SheetQuestion } from '#shared/domain/question/sheet.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import { createVeil } from '#shared/domain/record/code-name.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { AnsweredRow } from '#shared/ipc/contracts/question-contract.ts';
import { loadQuestions } from './load-questions.ts';

/** Whom the answers are for, and the day they are judged by. */
export interface AnswerScope {
  audience: Sensitivity;
  today: Day;
}

/** Answers each question from the store, cut to the audience: facts, the conflicts named, and what a figure was derived from. */
export function answerRows(db: Database, questions: readonly SheetQuestion[], { audience, today }: AnswerScope): AnsweredRow[] {
  const model = loadQuestions(db, audience, today);
  const reference = loadReference(db, today);
  const facts = new Map([...model.facts.values()].flat().map((fact) => [fact.id, fact]));
  const conflicts = reference.conflicts.filter((conflict) => conflict.factIds.every((id) => facts.has(id)));
  const veil = createVeil(listCodeNamed(db), audience);
  return questions.map(({ row, text }) => {
    const answer = answerQuestion(text, model);
    const views = answer.factIds.flatMap((id) => {
      const fact = facts.get(id);
      return fact === undefined
        ? []
        : [veil.deep(factView({ ...fact, inputs: fact.inputs.filter((input) => facts.has(input)) }, { ...reference, conflicts }))];
    });
    const owners = [...new Set(views.map(({ fact }) => fact.recordId))].flatMap((id) => {
      const record = model.records.get(id);
      return record === undefined ? [] : [{ id, kind: record.kind, name: record.name }];
    });
    return { row, question: text, answer, facts: views, owners };
  });
}

/** The bytes of the sheet that goes back to the investor. */
export function answerSheet(rows: readonly AnsweredRow[]): Uint8Array {
  const answered = rows.map(({ row, question, answer, facts, owners }): AnsweredQuestion => {
    const names = new Map(owners.map((owner) => [owner.id, shownName(owner)]));
    const of = (id: string): FullBilingual => names.get(id) ?? { zh: id, en: id };
    return { row, text: question, answer, facts: facts.map((view) => ({ view, owner: of(view.fact.recordId) })) };
  });
  return workbookBytes(answerWorkbook(answered));
}
