import { normalise } from '#shared/lib/text.ts';
import { isHan } from '#shared/lib/text.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Answer, AnswerState } from './answer.ts';
import { answerPart, partOfFacts, type Asked, type PartAnswer } from './answer-parts.ts';
import { unreadTheme } from './part-notes.ts';
import { pickFacts } from './pick-facts.ts';
import type { QuestionModel } from './question-model.ts';
import { readQuestion, type Reading } from './read-question.ts';
import type { Theme } from './theme.ts';
import { fitsWanted } from './weigh-fact.ts';
import { joinText } from './word-parts.ts';

/** What is told of a record when the question asks of it and nothing more. */
const overview: Theme = {
  id: 'overview',
  name: { zh: '概况', en: 'Overview' },
  words: /(?!)/g,
  attributes: [
    'level',
    'positioning',
    'role',
    'definition',
    'focus-sector',
    'location',
    'status',
    'form',
    'scope',
    'purpose',
    'tier-scope',
    'rule',
    'aim',
    'key-initiative',
    'milestone',
    'field',
  ],
  answers: 'facts',
};

const nothing: Theme = { id: unreadTheme, name: { zh: '这个问题', en: 'This question' }, words: /(?!)/g, attributes: [], answers: 'facts' };

const wordsOf = (word: string): string => (isHan(word.charAt(0)) ? word : word.replace(/(?:ies|es|ed|ing|s)$/, ''));

/** Attributes whose label holds a word that nothing else was read from: 独角兽, unicorns. */
function labelled(reading: Reading, model: QuestionModel): Theme | null {
  const words = reading.leftover.content.map(wordsOf).filter((word) => (isHan(word.charAt(0)) ? word.length >= 2 : word.length >= 4));
  const holds = (attribute: Attribute): boolean => {
    const [zh, en] = [normalise(attribute.name.zh), normalise(attribute.name.en)];
    return words.some((word) => zh.includes(word) || en.split(/[^a-z]+/).some((token) => wordsOf(token) === word));
  };
  const [first, ...rest] = [...model.attributes.values()].filter(holds);
  if (first === undefined) return null;
  return {
    id: `attribute:${first.id}`,
    name: first.name,
    words: /(?!)/g,
    attributes: [first.id, ...rest.map(({ id }) => id)],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'programme', 'incentive', 'talentPolicy'] },
  };
}

/** Facts of the record itself that speak of what is asked: sustainable development. */
function mentioned(reading: Reading, model: QuestionModel): Theme | null {
  const words = reading.leftover.content.map(wordsOf).filter((word) => (isHan(word.charAt(0)) ? word.length >= 2 : word.length >= 5));
  const says = (fact: Fact): boolean =>
    words.some((word) => normalise(`${fact.value.text?.zh ?? ''} ${fact.value.text?.en ?? ''}`).includes(word));
  const attributes = [
    ...new Set(reading.subjects.flatMap((subject) => (model.facts.get(subject.id) ?? []).filter(says).map((fact) => fact.attributeId))),
  ];
  return words.length === 0 || attributes.length === 0
    ? null
    : { ...overview, id: 'mentioned', name: nothing.name, attributes, mentions: words };
}

/** A question of a record without a theme: all figures of the kind waited for, or what the record is. */
function openTheme(reading: Reading, model: QuestionModel): Theme | null {
  const own = labelled(reading, model) ?? mentioned(reading, model);
  if (own !== null) return own;
  if (reading.leftover.content.length > 0 || reading.subjects.length === 0) return null;
  if (reading.wanted === 'any') return overview;
  const attributes = reading.subjects.flatMap((subject) =>
    (model.facts.get(subject.id) ?? [])
      .filter((fact) => fitsWanted(fact, reading.wanted) && reading.wanted !== 'date')
      .map((fact) => fact.attributeId),
  );
  return attributes.length === 0
    ? null
    : { ...overview, id: 'figures', name: { zh: '数据', en: 'Figures' }, attributes: [...new Set(attributes)], numeric: true };
}

/** Themes that ask something of what another theme names: "when did the work permit", "who decides on visas". */
const asksOf: ReadonlySet<string> = new Set([
  'history',
  'office',
  'steps',
  'window',
  'plan',
  'lead',
  'approval-time',
  'level',
  'location',
  'conditions',
]);
const isAboutPeople = (theme: Theme): boolean => theme.holders?.kinds.every((kind) => kind === 'talentPolicy') === true;

function merged(themes: Theme[]): Theme[] {
  const about = themes.filter(isAboutPeople);
  const asking = themes.filter((theme) => asksOf.has(theme.id));
  const [named, second] = about.filter((theme) => !asksOf.has(theme.id));
  if (named?.holders === undefined || second !== undefined || asking.length === 0) return themes;
  const { holders } = named;
  return [...themes.filter((theme) => theme.id !== named.id && !asksOf.has(theme.id)), ...asking.map((theme) => ({ ...theme, holders }))];
}

function themesOf(reading: Reading, model: QuestionModel): Theme[] {
  if (reading.themes.length > 0)
    return reading.subjects.every((subject) => subject.kind === 'talentPolicy') ? merged(reading.themes) : reading.themes;
  const open = openTheme(reading, model);
  return open === null ? [] : [open];
}

const combined = (states: readonly AnswerState[]): AnswerState =>
  states.every((state) => state === 'answered') ? 'answered' : states.every((state) => state === 'not-known') ? 'not-known' : 'partly';

const unique = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

function assemble(parts: readonly PartAnswer[], reading: Reading): Answer {
  const weighed = parts.flatMap((part) => part.weighed);
  return {
    state: combined(parts.map((part) => part.state)),
    text: joinText(parts.map((part) => part.text)),
    factIds: unique(parts.map((part) => part.factIds)),
    recordIds: unique(parts.map((part) => part.recordIds)),
    clauseIds: unique(parts.map((part) => part.clauseIds)),
    parts: parts.map(({ weighed: _weighed, ...part }) => part),
    because: reading.because,
    scores: Object.fromEntries(weighed.map(({ fact, score }) => [fact.id, score])),
  };
}

/** A theme that several records answer together: what one has with another. */
const joint: ReadonlySet<string> = new Set(['partners']);

function subjectsFor(theme: Theme, reading: Reading): (ParkfolioRecord | null)[] {
  const { subjects } = reading;
  if (subjects.length === 0) return [null];
  return joint.has(theme.id) ? subjects.slice(0, 1) : subjects.slice(0, 4);
}

/** Among the records a doubtful name could mean, the one that the store can answer for. */
function settle(asked: Asked): Asked {
  const { subject, reading, model, theme } = asked;
  const others = subject === null ? undefined : reading.doubtful.get(subject.id);
  if (subject === null || others === undefined || theme.answers !== 'facts') return asked;
  const able = [subject, ...others].find((record) => pickFacts(theme, record, reading, model).facts.length > 0);
  if (able === undefined || able.id === subject.id) return asked;
  const doubtful = new Map([...reading.doubtful, [able.id, [subject, ...others].filter((record) => record.id !== able.id)]]);
  return { ...asked, subject: able, reading: { ...reading, doubtful } };
}

const whole: ReadonlySet<string> = new Set(['overview', 'figures']);

function answerOne(asked: Asked): PartAnswer {
  return whole.has(asked.theme.id)
    ? partOfFacts(asked, pickFacts(asked.theme, asked.subject, asked.reading, asked.model))
    : answerPart(asked);
}

/** "How long" asks of the visas, not of the families named after them: the kind wanted stays with the parts that have it. */
function withOwnKind(asked: Asked[]): Asked[] {
  const hasKind = ({ theme, subject, reading, model }: Asked): boolean =>
    theme.answers === 'facts' && pickFacts(theme, subject, reading, model).fits;
  if (asked.length < 2 || asked[0]?.reading.wanted === 'any' || !asked.some(hasKind)) return asked;
  return asked.map((one) =>
    one.theme.numeric === true || hasKind(one) ? one : { ...one, reading: { ...one.reading, wanted: 'any' as const } },
  );
}

/**
 * Answers an investor's question from the store. Every part of it counts as answered only by a fact that is stated,
 * undisputed and current; what rests on less is told with its weakness, and what no source tells is said to be unknown.
 */
export function answerQuestion(question: string, model: QuestionModel): Answer {
  const reading = readQuestion(question, model);
  const ask = (theme: Theme, subject: ParkfolioRecord | null): Asked => ({ theme, subject, reading, question: normalise(question), model });
  const asked = themesOf(reading, model).flatMap((theme) => subjectsFor(theme, reading).map((subject) => settle(ask(theme, subject))));
  if (asked.length === 0)
    return assemble([partOfFacts(ask(nothing, reading.subjects[0] ?? null), { facts: [], fits: false, otherYear: false })], reading);
  return assemble(withOwnKind(asked).map(answerOne), reading);
}
