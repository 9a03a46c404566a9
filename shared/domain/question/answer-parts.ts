import type { FullBilingual } from '#shared/lib/language.ts';
import { nounInSentence } from '#shared/lib/mid-sentence.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { AnswerPart, AnswerState, LineBasis, Said } from './answer.ts';
import { chooseClauses } from './choose-clauses.ts';
import { districtsOf, listRecords, type Listed } from './list-records.ts';
import { findName } from './name-index.ts';
import { pickNotes, subjectNotes, unknownPart, unreadNotes, type Note } from './part-notes.ts';
import { pickFacts, type Picked } from './pick-facts.ts';
import type { QuestionModel } from './question-model.ts';
import type { Reading } from './read-question.ts';
import type { Theme } from './theme.ts';
import { byScore, weigh, type Weighed } from './weigh-fact.ts';
import { joinText, noBasis, wordClauses, wordDisputes, wordFacts, wordOffices, wordRecords } from './word-parts.ts';

/** One thing to answer. */
export interface Asked {
  theme: Theme;
  subject: ParkfolioRecord | null;
  reading: Reading;
  question: string;
  model: QuestionModel;
}

/** A part with the weights its facts were chosen by. */
export interface PartAnswer extends AnswerPart {
  weighed: Weighed[];
}

interface Body {
  notes: Note[];
  sentences: Said[];
  weighed?: Weighed[];
  recordIds?: string[];
  clauseIds?: string[];
}

const headOf = ({ theme, subject }: Asked): Pick<AnswerPart, 'theme' | 'name' | 'subjectId'> => ({
  theme: theme.id,
  name: theme.name,
  subjectId: subject?.id ?? null,
});

const notesOf = ({ subject, reading, model }: Asked): Note[] => [...subjectNotes(subject, reading, model), ...unreadNotes(reading)];

const unknown = (asked: Asked): PartAnswer => ({ ...unknownPart(headOf(asked), notesOf(asked), asked.subject), weighed: [] });

function part(asked: Asked, state: AnswerState, { notes, sentences, weighed = [], recordIds = [], clauseIds = [] }: Body): PartAnswer {
  const said = [...notes.map(({ text }): Said => ({ text, ...noBasis })), ...sentences, ...wordDisputes(weighed, asked.model)];
  const lines = said.map(({ text }) => text);
  return {
    ...headOf(asked),
    state: state === 'answered' && notes.some((note) => note.lessens) ? 'partly' : state,
    text: joinText(lines),
    lines,
    bases: said.map(({ text: _text, ...basis }): LineBasis => basis),
    factIds: weighed.map(({ fact }) => fact.id),
    recordIds,
    clauseIds,
    weighed,
  };
}

const noPlace: Note = {
  text: { zh: '问题没有指明园区或区，以下是我们所知。', en: 'The question names no park or district; this is what we know.' },
  lessens: true,
};

/** Answers a theme by facts already picked: firm where at least one has no weakness. */
export function partOfFacts(asked: Asked, picked: Picked): PartAnswer {
  const { facts } = picked;
  if (facts.length === 0 || (asked.theme.numeric === true && asked.reading.wanted !== 'any' && !picked.fits)) return unknown(asked);
  const byPlace = asked.theme.holders?.kinds.some((kind) => kind === 'park' || kind === 'district') === true;
  const notes = [
    ...notesOf(asked),
    ...(asked.subject === null && byPlace ? [noPlace] : []),
    ...pickNotes(picked, asked.subject, asked.reading),
  ];
  const state =
    facts.some(({ weaknesses }) => weaknesses.length === 0) && !facts.some(({ weaknesses }) => weaknesses.includes('disputed'))
      ? 'answered'
      : 'partly';
  const recordIds = [...new Set(facts.map(({ fact }) => fact.recordId))];
  return part(asked, state, { notes, sentences: wordFacts(facts, asked.model), weighed: facts, recordIds });
}

/** True when the question names something unknown and nothing known: whatever else is found answers another question. */
const asksOfUnknown = ({ subject, reading }: Asked): boolean =>
  subject === null && reading.leftover.names.length > 0 && reading.industries.size === 0;

/** True when the fact itself speaks of a wanted industry. */
function speaksOf(text: string, { reading, model }: Asked): boolean {
  const names = [...reading.industries].flatMap((id) =>
    model.names.filter((entry) => entry.recordIds.includes(id)).map((entry) => entry.name),
  );
  return names.some((name) => findName(normalise(text), name) !== -1);
}

/** The best fact of each listed record that speaks to the list; of a wider field, only one that names the industry. */
function evidence(listed: readonly Listed[], asked: Asked): Weighed[] {
  const { theme, reading, model } = asked;
  const rows: { record: ParkfolioRecord; tie: Listed['tie'] }[] = [...listed];
  if (theme.answers === 'parks' && reading.industries.size > 0 && listed.every(({ tie }) => tie !== 'same')) {
    rows.push(...districtsOf(reading, model).map((record) => ({ record, tie: 'wider' as const })));
  }
  return rows.slice(0, 8).flatMap(({ record, tie }) => {
    const own = (model.facts.get(record.id) ?? [])
      .map((fact) => weigh(fact, { theme, wanted: 'any', subject: 1 }, model))
      .filter((entry) => entry.score > 0);
    const naming = own.filter(({ fact }) => speaksOf(`${fact.value.text?.zh ?? ''} ${fact.value.text?.en ?? ''}`, asked));
    const wanted = reading.industries.size > 0 && (naming.length > 0 || tie === 'wider' || theme.answers === 'parks') ? naming : own;
    return wanted.sort(byScore).slice(0, 1);
  });
}

function listText(listed: readonly Listed[], { theme, reading, model }: Asked): FullBilingual {
  const names = wordRecords(listed.map(({ record }) => record));
  const industries = joinNames(
    [...reading.industries].flatMap((id) => {
      const record = model.records.get(id);
      if (record === undefined) return [];
      const name = shownName(record);
      return [{ zh: name.zh, en: nounInSentence(name.en) }];
    }),
  );
  if (listed.some(({ tie }) => tie === 'wider')) {
    return {
      zh: `来源没有写明属于${industries.zh}的${theme.name.zh}；上一级领域的有：${names.zh}。`,
      en: `No source names ${theme.name.en.toLowerCase()} of ${industries.en} itself; of the wider field: ${names.en}.`,
    };
  }
  const guess = listed.some(({ stated }) => !stated);
  return {
    zh: `${theme.name.zh}：${names.zh}${guess ? '（部分由名称或描述推断）' : ''}。`,
    en: `${theme.name.en}: ${names.en}${guess ? ' (some inferred from name or description)' : ''}.`,
  };
}

/** The list with the places where each record's industry is printed. */
const listSentence = (listed: readonly Listed[], asked: Asked): Said => ({
  text: listText(listed, asked),
  ...noBasis,
  citations: listed.flatMap(({ citation }) => citation ?? []),
});

/** Answers "which parks, institutions, companies, projects". The list is what the sources name, never all there is. */
function partOfList(asked: Asked): PartAnswer {
  const listed = listRecords(asked);
  if (listed.length === 0) {
    const picked =
      asked.subject === null
        ? { facts: [], fits: false, otherYear: false }
        : pickFacts(asked.theme, asked.subject, asked.reading, asked.model);
    return partOfFacts(asked, picked);
  }
  const weighed = evidence(listed, asked);
  const state = listed.some(({ tie, stated }) => tie !== 'wider' && stated) ? 'answered' : 'partly';
  const sentences = [listSentence(listed, asked), ...wordFacts(weighed, asked.model)];
  return part(asked, state, { notes: notesOf(asked), sentences, weighed, recordIds: listed.map(({ record }) => record.id) });
}

const supportFacts: Pick<Theme, 'attributes'> = {
  attributes: ['form', 'purpose', 'items', 'benefit', 'support-kinds', 'eligibility', 'services'],
};

const officeFacts: Pick<Theme, 'attributes'> = { attributes: ['office', 'lead', 'process'] };

/** One fact of each incentive, so that the answer says what it is, or who handles it. */
function clauseFacts(clauses: readonly Clause[], theme: Pick<Theme, 'attributes'>, { model }: Asked): Weighed[] {
  return [...new Set(clauses.map((clause) => clause.incentiveId))].flatMap((id) =>
    (model.facts.get(id) ?? [])
      .map((fact) => weigh(fact, { theme, wanted: 'any', subject: 1 }, model))
      .filter((entry) => entry.score > 0)
      .sort(byScore)
      .slice(0, 1),
  );
}

function partOfClauses(asked: Asked): PartAnswer {
  const clauses = chooseClauses(asked);
  if (clauses.length === 0)
    return asked.subject === null ? unknown(asked) : partOfFacts(asked, pickFacts(asked.theme, asked.subject, asked.reading, asked.model));
  const weighed = clauseFacts(clauses, supportFacts, asked);
  const sentences = [wordClauses(clauses, asked.model), ...wordFacts(weighed, asked.model)];
  const recordIds = [...new Set(clauses.map((clause) => clause.incentiveId))];
  const clauseIds = clauses.map((clause) => clause.id);
  return part(asked, clauses.every((clause) => clause.status === 'in-force') ? 'answered' : 'partly', {
    notes: notesOf(asked),
    sentences,
    weighed,
    recordIds,
    clauseIds,
  });
}

/** Who decides on the clauses that the same question asks for. */
function partOfOffices(asked: Asked): PartAnswer {
  const picked = asked.subject === null ? null : pickFacts(asked.theme, asked.subject, asked.reading, asked.model);
  const clauses = chooseClauses(asked);
  const named = clauses.filter((clause) => clause.office !== null);
  if (named.length === 0) return picked === null ? unknown(asked) : partOfFacts(asked, picked);
  const weighed =
    picked?.facts.filter(({ fact }) => officeFacts.attributes.includes(fact.attributeId)) ?? clauseFacts(clauses, officeFacts, asked);
  const sentences = [wordOffices(clauses), ...wordFacts(weighed, asked.model)];
  const state = named.length === clauses.length && clauses.every((clause) => clause.status === 'in-force') ? 'answered' : 'partly';
  return part(asked, state, {
    notes: notesOf(asked),
    sentences,
    weighed,
    clauseIds: clauses.map((clause) => clause.id),
    recordIds: [...new Set(named.map((clause) => clause.incentiveId))],
  });
}

/** Answers one theme of a question. */
export function answerPart(asked: Asked): PartAnswer {
  const { theme, subject, reading, model } = asked;
  const national = theme.holders?.kinds.every((kind) => kind === 'talentPolicy') === true || theme.id === 'income-tax';
  if (asksOfUnknown(asked) && !national) return unknown(asked);
  if (theme.answers === 'clauses') return partOfClauses(asked);
  if (theme.answers !== 'facts') return partOfList(asked);
  if (theme.id === 'office') {
    const aboutPeople = subject?.kind === 'talentPolicy';
    if (!aboutPeople && (subject !== null || reading.themes.some((other) => other.answers === 'clauses'))) return partOfOffices(asked);
  }
  return partOfFacts(asked, pickFacts(theme, subject, reading, model));
}
