import { citationView, factView, type Reference } from '#main/services/records/record-detail.ts';
import { loadQuestions } from '#main/services/questions/load-questions.ts';
import type { Database } from '#main/store/database.ts';
import type { Citation, Grade } from '#shared/domain/fact/fact.ts';
import { answerQuestion } from '#shared/domain/question/answer-question.ts';
import type { Answer, AnswerPart, LineBasis } from '#shared/domain/question/answer.ts';
import type { QuestionModel } from '#shared/domain/question/question-model.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import type { AnswerBasis, PacketAnswer } from '#shared/domain/packet/snapshot.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import { isBlockedByLaw } from './law-texts.ts';

interface AnswerSources {
  db: Database;
  reference: Reference;
  audience: Sensitivity;
  lawPolicy: LawPolicy;
  /** Parks that the packet names; none where the match chooses them. */
  offered: readonly string[];
}

const gradeOf = ({ sourceId }: Citation, { sources }: Reference): Grade => sources.get(sourceId)?.grade ?? 'media';

/** A model without these facts and clauses. */
const without = (model: QuestionModel, ids: ReadonlySet<string>): QuestionModel => ({
  ...model,
  facts: new Map([...model.facts].map(([recordId, facts]) => [recordId, facts.filter((fact) => !ids.has(fact.id))])),
  clauses: model.clauses.filter((clause) => !ids.has(clause.id)),
});

/** Facts and clauses of an answer that the fair-competition rules keep out of every packet; what a law itself grants may stand. */
const blockedIn = (answer: Answer, texts: ReadonlyMap<string, readonly (string | null)[]>, policy: LawPolicy): string[] =>
  [...answer.factIds, ...answer.clauseIds].filter((id) => isBlockedByLaw(texts.get(id) ?? [], policy));

type Texts = readonly (string | null)[];

/** Texts of everything that an answer can rest on, by id. */
function textsById(model: QuestionModel, { reference }: AnswerSources): Map<string, Texts> {
  const both = (text: Bilingual | null): Texts => [text?.zh ?? null, text?.en ?? null];
  const found = new Map<string, Texts>([...model.facts.values()].flat().map((fact) => [fact.id, both(fact.value.text)]));
  for (const { id, citation, name, summary, office } of model.clauses) {
    const isLaw = reference.sources.get(citation.sourceId)?.grade === 'law';
    if (!isLaw) found.set(id, [name, summary, office].flatMap(both));
  }
  return found;
}

/**
 * The store's answers to the investor's questions, cut to the audience and without what the fair-competition rules keep out: an
 * answer that would rest on such a text is given again without it.
 */
export function gatherAnswers(questions: readonly string[], sources: AnswerSources): PacketAnswer[] {
  if (questions.length === 0) return [];
  const { db, reference, audience, lawPolicy, offered } = sources;
  let model: QuestionModel = { ...loadQuestions(db, audience, reference.today), offered: new Set(offered) };
  const facts = new Map([...model.facts.values()].flat().map((fact) => [fact.id, fact]));
  const conflicts = reference.conflicts.filter((conflict) => conflict.factIds.every((id) => facts.has(id)));
  const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const texts = textsById(model, sources);
  const answerOf = (question: string): Answer => {
    for (;;) {
      const answer = answerQuestion(question, model);
      const blocked = blockedIn(answer, texts, lawPolicy);
      if (blocked.length === 0) return answer;
      model = without(model, new Set(blocked));
    }
  };
  const basis = (line: LineBasis): AnswerBasis => ({
    factIds: line.factIds.filter((id) => facts.has(id)),
    sources: [...line.citations, ...line.clauseIds.flatMap((id) => clauses.get(id)?.citation ?? [])].map((citation) => ({
      source: citationView(citation, reference),
      grade: gradeOf(citation, reference),
    })),
  });
  const part = ({ theme, name, state, lines, bases, factIds, clauseIds }: AnswerPart): PacketAnswer['parts'][number] => ({
    theme,
    name,
    state,
    lines,
    bases: bases.map(basis),
    facts: factIds.flatMap((id) => {
      const fact = facts.get(id);
      return fact === undefined
        ? []
        : [factView({ ...fact, inputs: fact.inputs.filter((input) => facts.has(input)) }, { ...reference, conflicts })];
    }),
    clauses: clauseIds.flatMap((id) => {
      const clause = clauses.get(id);
      if (clause === undefined) return [];
      return [{ name: clause.name, source: citationView(clause.citation, reference), grade: gradeOf(clause.citation, reference) }];
    }),
  });
  return questions.map((question) => {
    const answer = answerOf(question);
    return { question, state: answer.state, parts: answer.parts.map(part) };
  });
}
