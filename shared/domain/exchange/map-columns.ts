import { attributeSynonyms, officeAttributes } from './attribute-words.ts';
import { keyOfFact, readKey, type Mapping } from './column-key.ts';
import { headingsOf } from './column-words.ts';
import { readAsOf } from './fact-cell.ts';
import { headingKey, readHeading, type Heading } from './heading.ts';
import { nameColumns } from './name-columns.ts';
import { classOf } from './record-words.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** How a column came by its meaning; a `twin` would mean what another column means already, and waits for the officer's word. */
export type MappedBy = 'asked' | 'saved' | 'name' | 'synonym' | 'values' | 'twin' | 'none';

export interface MappedColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** By which a mapping speaks of it: the heading, or a name of its own where several columns have that heading. */
  name: string;
  /** As in `Mapping`; `skip` where the column is left out. */
  key: string;
  by: MappedBy;
  /** Of a twin: the index of the column that has its meaning. */
  like: number | null;
  /** The date that stands over a group of columns, “2024年”, as a cell of dates would say it; null without one. */
  asOf: string | null;
  unit: Heading['unit'];
}

/** What headings can mean in one register. */
export interface Vocabulary {
  kind: RecordKind;
  attributes: ReadonlyMap<string, Attribute>;
  names: ReadonlyMap<string, string>;
  synonyms: ReadonlyMap<string, string>;
  /** What a column of names may be called, even where the word means an attribute too. */
  nameWords: ReadonlySet<string>;
}

/** Words of the register's columns and of every attribute; the first meaning of a word holds. */
export function vocabularyOf(kind: RecordKind, stored: readonly Attribute[]): Vocabulary {
  const attributes = new Map(stored.map((attribute) => [attribute.id, attribute]));
  for (const attribute of officeAttributes) if (!attributes.has(attribute.id)) attributes.set(attribute.id, attribute);
  const names = new Map<string, string>();
  const synonyms = new Map<string, string>();
  const add = (map: Map<string, string>, word: string, key: string): void => {
    const spelled = headingKey(word);
    if (!names.has(spelled) && !map.has(spelled)) map.set(spelled, key);
  };
  const headings = headingsOf(kind);
  for (const [column, words] of headings) for (const word of words.slice(0, 2)) add(names, word, column);
  for (const { id, name } of attributes.values()) for (const word of [name.zh, name.en, id]) add(names, word, `fact:${id}`);
  for (const [column, words] of headings) for (const word of [column, ...words.slice(2)]) add(synonyms, word, column);
  for (const [id, words] of Object.entries(attributeSynonyms))
    if (attributes.has(id)) for (const word of words.split('|')) add(synonyms, word, `fact:${id}`);
  const nameWords = new Set(headings.flatMap(([column, list]) => (column === 'nameZh' ? list.map(headingKey) : [])));
  return { kind, attributes, names, synonyms, nameWords };
}

export const isHeading = ({ names, synonyms }: Vocabulary, name: string): boolean => names.has(name) || synonyms.has(name);

/** A word's key with the part and the count the heading has; a part of something that is no fact means nothing. */
function keyed(key: string | undefined, heading: Heading): string | null {
  if (key === undefined) return null;
  const meaning = readKey(key);
  if (meaning?.type === 'fact') return keyOfFact(heading.part, meaning.attributeId, heading.nth);
  return heading.part === 'fact' && heading.nth === 1 ? key : null;
}

interface Guess {
  key: string;
  by: MappedBy;
}

function guess(heading: Heading, spelled: string, words: Vocabulary): Guess | null {
  const name = keyed(words.names.get(heading.name) ?? words.names.get(spelled), heading);
  if (name !== null) return { key: name, by: 'name' };
  const synonym = keyed(words.synonyms.get(heading.name) ?? words.synonyms.get(spelled), heading);
  return synonym === null ? null : { key: synonym, by: 'synonym' };
}

/** A column under 级别, 阶段 or 状态 whose values are the classes of the register is its class. */
function isClassColumn(values: readonly string[], kind: RecordKind): boolean {
  const known = values.filter((value) => classOf(kind, value) !== null).length;
  return values.length > 0 && known / values.length >= 0.6;
}

/** English headings in a sheet of Chinese names and the other way round: the first column of names is the name. */
function nameless(columns: readonly MappedColumn[]): boolean {
  return !columns.some(({ key }) => key === 'nameZh' || key === 'nameEn');
}

export interface MappingRequest {
  headings: readonly string[];
  /** The word over each column; see `nameColumns`. */
  groups?: readonly string[];
  /** Some values below each heading. */
  samples: (index: number) => readonly string[];
  /** Whether two columns hold the same in every line; left out, they never do. */
  alike?: (one: number, other: number) => boolean;
  words: Vocabulary;
  /** What the officer says now, and what was kept from the last time. */
  asked: Mapping | null;
  saved: Mapping;
}

/** Each column by itself: what the officer says, what was kept, what its heading says. */
function columnsAlone({ headings, groups, words, asked, saved }: MappingRequest): MappedColumn[] {
  const names = nameColumns(headings, groups);
  return headings.map((heading, index): MappedColumn => {
    const name = names[index] ?? heading;
    const read = readHeading(heading);
    const group = groups?.[index] ?? '';
    const asOf = group !== '' && readAsOf(group) !== null ? group : null;
    const column = { index, heading, name, like: null, asOf, unit: heading === '' ? null : read.unit };
    if (heading === '') return { ...column, key: 'skip', by: 'none' };
    // The bare heading means the first column that has it.
    const isFirst = headings.indexOf(heading) === index;
    const told = asked?.[name] ?? (isFirst ? asked?.[heading] : undefined);
    if (told !== undefined) return { ...column, key: told, by: 'asked' };
    const kept = saved[headingKey(name)] ?? (isFirst ? saved[headingKey(heading)] : undefined);
    if (kept !== undefined && readKey(kept) !== null) return { ...column, key: kept, by: 'saved' };
    const found = guess(read, headingKey(heading), words);
    return { ...column, key: found?.key ?? 'skip', by: found?.by ?? 'none' };
  });
}

/** Gives each meaning once. A column that comes too late is a twin, unless it only repeats the other. */
function giveOnce(columns: readonly MappedColumn[], alike: MappingRequest['alike']): Set<string> {
  const order: MappedBy[] = ['asked', 'saved', 'name', 'synonym'];
  const taken = new Map<string, number>();
  for (const by of order) {
    for (const column of columns) {
      if (column.by !== by || column.key === 'skip') continue;
      const holder = taken.get(column.key);
      if (holder === undefined) taken.set(column.key, column.index);
      else if (alike?.(holder, column.index) === true) Object.assign(column, { key: 'skip', by: 'none' });
      else Object.assign(column, { key: 'skip', by: 'twin', like: holder });
    }
  }
  return new Set(taken.keys());
}

/** What each column of a sheet means; a meaning is given once, to the column that is surest of it. */
export function mapColumns(request: MappingRequest): MappedColumn[] {
  const { samples, words } = request;
  const columns = columnsAlone(request);
  const taken = giveOnce(columns, request.alike);
  if (!taken.has('class')) {
    const candidate = columns.find(
      ({ by, index, key }) =>
        by !== 'asked' && by !== 'saved' && /^fact:(?:level|status|stage)$|^skip$/.test(key) && isClassColumn(samples(index), words.kind),
    );
    if (candidate !== undefined) Object.assign(candidate, { key: 'class', by: 'values', like: null });
  }
  if (nameless(columns)) {
    const first = columns.find(
      ({ by, index, heading }) =>
        by !== 'asked' &&
        by !== 'saved' &&
        words.nameWords.has(headingKey(heading)) &&
        samples(index).some((value) => /\p{L}/u.test(value)),
    );
    if (first !== undefined) Object.assign(first, { key: 'nameZh', by: 'values', like: null });
  }
  return columns;
}

/** What to keep for the next sheet with such headings; of a twin nothing was said yet. */
export const mappingOf = (columns: readonly MappedColumn[]): Mapping =>
  Object.fromEntries(columns.filter(({ heading, by }) => heading !== '' && by !== 'twin').map(({ name, key }) => [name, key]));
