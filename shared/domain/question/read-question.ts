import { normalise } from '#shared/lib/text.ts';
import { readSectors, shownName } from '#shared/domain/match/match-model.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Because } from './answer.ts';
import { likeNames, refineByMember, refineByPlace } from './like-names.ts';
import { findName } from './name-index.ts';
import { listWords } from './list-themes.ts';
import { nearName, piecesOf } from './near-names.ts';
import { standsIn, type QuestionModel } from './question-model.ts';
import { earlyWords, themes } from './theme-table.ts';
import type { Theme } from './theme.ts';
import { readLeftover, type Leftover } from './unread-words.ts';

/** What kind of answer the question waits for. */
export type Wanted = 'count' | 'duration' | 'money' | 'date' | 'any';

export interface Reading {
  /** Named records that are asked about, places that only hold another named one left out. */
  subjects: ParkfolioRecord[];
  /** Subjects read from a part of a name that several records share, with the others. */
  doubtful: Map<string, ParkfolioRecord[]>;
  industries: Set<string>;
  themes: Theme[];
  wanted: Wanted;
  years: number[];
  early: boolean;
  leftover: Leftover;
  because: Because[];
}

interface Text {
  original: string;
  rest: string;
}

const blank = (text: Text, at: number, length: number): void => {
  text.rest = `${text.rest.slice(0, at)}${' '.repeat(length)}${text.rest.slice(at + length)}`;
};

interface Named {
  words: string;
  ids: string[];
}

/** Takes the names of the store out of the text, longest first. */
function takeNames(text: Text, model: QuestionModel): Named[] {
  const found: Named[] = [];
  for (const { name, recordIds } of model.names) {
    for (let at = findName(text.rest, name); at !== -1; at = findName(text.rest, name)) {
      blank(text, at, name.length);
      found.push({ words: name, ids: recordIds });
    }
  }
  return found;
}

/**
 * Adds the record that the question names in other words, and takes away names that were only parts of that one. A name
 * that is still unread beside it means that something else is asked of.
 */
function takeNearName(text: Text, question: string, named: Named[], model: QuestionModel): Named[] {
  const near = nearName(text.original, model);
  if (near === null || named.some(({ ids }) => ids.includes(near.record.id))) return named;
  const whole = new Set(near.pieces);
  const isPart = ({ words }: Named): boolean => piecesOf(words).every((piece) => whole.has(piece));
  const left = near.pieces.reduce((rest, piece) => rest.replaceAll(piece, ' '.repeat(piece.length)), text.rest);
  if (readLeftover(question, left).names.length > 0) return named;
  text.rest = left;
  return [...named.filter((name) => !isPart(name)), { words: near.pieces.join(' '), ids: [near.record.id] }];
}

/** The theme an attribute belongs to, asked by the attribute's own label. */
function ofAttribute(attribute: Attribute): Theme {
  const own = themes.find((theme) => theme.answers === 'facts' && theme.attributes.includes(attribute.id));
  if (own !== undefined) return { ...own, name: attribute.name, exact: attribute.id };
  return {
    id: `attribute:${attribute.id}`,
    name: attribute.name,
    words: /(?!)/g,
    attributes: [attribute.id],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'programme', 'measure'] },
  };
}

interface Found {
  words: string;
  at: number;
  theme: Theme;
}

/** Labels of attributes as the store has them, longest first. */
function takeAttributes(text: Text, model: QuestionModel): Found[] {
  return model.labels.flatMap(({ label, attribute }) => {
    const at = findName(text.rest, label);
    if (at === -1) return [];
    blank(text, at, label.length);
    return [{ words: label, at, theme: ofAttribute(attribute) }];
  });
}

function takeThemes(text: Text, from: readonly { theme: Theme; words: RegExp }[]): Found[] {
  const found: Found[] = [];
  for (const { theme, words } of from) {
    const matches = [...text.rest.matchAll(words)].filter((match) => match[0].trim() !== '');
    for (const match of matches) blank(text, match.index, match[0].length);
    const [first] = matches;
    if (first !== undefined) found.push({ words: first[0].trim(), at: first.index, theme });
  }
  return found;
}

const wantedWords: readonly [Wanted, RegExp][] = [
  ['duration', /多久|多长时间|多少年|几年|期限|有效期|多少天|几天|how long|how many (?:years|months|days)|term of|validity/],
  ['money', /多少钱|多少资金|金额|额度|how much (?:money|funding|support|does|is|was|has)|what amount/],
  ['count', /多少|几(?:个|家|项|条|种|类)|数量|how many|number of/],
  ['date', /何时|什么时候|哪一?年|when (?:was|were|did|is|does|will)|what year/],
];

const wantedOf = (text: string): Wanted => wantedWords.find(([, words]) => words.test(text))?.[0] ?? 'any';

/** Drops a place that only says where another named record stands. */
function withoutHolders(records: ParkfolioRecord[], model: QuestionModel): ParkfolioRecord[] {
  return records.filter((record) => !records.some((other) => other.id !== record.id && standsIn(other.id, record.id, model)));
}

const silenced = (found: Theme[]): Theme[] => {
  const quiet = new Set(found.flatMap((theme) => theme.silences ?? []));
  return found.filter((theme) => !quiet.has(theme.id));
};

/** Each theme once, in the order of the question. */
const inOrder = (found: readonly Found[]): Theme[] =>
  found
    .filter(({ theme }, index) => found.findIndex((other) => other.theme.id === theme.id) === index)
    .sort((a, b) => a.at - b.at)
    .map(({ theme }) => theme);

/** Reads a question word by word; every word that leads somewhere is recorded with where it leads. */
export function readQuestion(question: string, model: QuestionModel): Reading {
  const original = normalise(question);
  const text: Text = { original, rest: original };
  const because: Because[] = [];
  const lists = takeThemes(text, listWords);
  const exact = takeNames(text, model);
  const named = lists.length > 0 ? exact : takeNearName(text, question, exact, model);
  const records = [...new Set(named.flatMap(({ ids }) => ids))].flatMap((id) => model.records.get(id) ?? []);
  for (const { words, ids } of named) {
    for (const id of ids) {
      const record = model.records.get(id);
      if (record !== undefined)
        because.push({ words, to: record.kind === 'industry' ? 'industry' : 'record', id, name: shownName(record) });
    }
  }
  const early = earlyWords.test(text.rest);
  earlyWords.lastIndex = 0;
  text.rest = text.rest.replace(earlyWords, (match) => ' '.repeat(match.length));
  const years = [...text.rest.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map((match) => Number(match[0]));
  for (const year of years)
    because.push({ words: String(year), to: 'year', id: String(year), name: { zh: `${year}年`, en: String(year) } });
  const like = likeNames(text, records, model);
  text.rest = like.rest;
  const found = [
    ...lists,
    ...takeAttributes(text, model),
    ...takeThemes(
      text,
      themes.map((theme) => ({ theme, words: theme.words })),
    ),
  ];
  for (const { words, theme } of found) because.push({ words, to: 'theme', id: theme.id, name: theme.name });
  for (const { words, record } of like.found) because.push({ words, to: 'record', id: record.id, name: shownName(record) });
  const industryRecords = records.filter((record) => record.kind === 'industry');
  const leftover = readLeftover(question, text.rest);
  for (const words of leftover.names) because.push({ words, to: 'unread', id: words, name: { zh: words, en: words } });
  const subjects = withoutHolders(
    [...records, ...like.found.map(({ record }) => record)].filter((record) => record.kind !== 'industry' && record.id !== 'shanghai'),
    model,
  );
  return {
    subjects: refineByPlace(refineByMember(subjects, original, model), model),
    doubtful: new Map(like.found.filter(({ sure }) => !sure).map(({ record, others }) => [record.id, others])),
    industries: readSectors(
      industryRecords.map((record) => record.id),
      model,
    ).industries,
    themes: silenced(inOrder(found)),
    wanted: wantedOf(original),
    years,
    early,
    leftover,
    because,
  };
}
