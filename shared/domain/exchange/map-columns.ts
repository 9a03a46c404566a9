import { attributeSynonyms, officeAttributes } from './attribute-words.ts';
import { keyOfFact, readKey, type Mapping } from './column-key.ts';
import { headingsOf } from './column-words.ts';
import { headingKey, readHeading, type Heading } from './heading.ts';
import { classOf } from './record-words.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';

/** How a column came by its meaning. */
export type MappedBy = 'asked' | 'saved' | 'name' | 'synonym' | 'values' | 'none';

export interface MappedColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** As in `Mapping`; `skip` where the column is left out. */
  key: string;
  by: MappedBy;
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
  /** Some values below each heading. */
  samples: (index: number) => readonly string[];
  words: Vocabulary;
  /** What the officer says now, and what was kept from the last time. */
  asked: Mapping | null;
  saved: Mapping;
}

/** What each column of a sheet means; a meaning is given once, to the column that is surest of it. */
export function mapColumns({ headings, samples, words, asked, saved }: MappingRequest): MappedColumn[] {
  const read = headings.map(readHeading);
  const columns = headings.map((heading, index): MappedColumn => {
    const { unit } = read[index] ?? readHeading(heading);
    if (heading === '') return { index, heading, key: 'skip', by: 'none', unit: null };
    const told = asked?.[heading];
    if (told !== undefined) return { index, heading, key: told, by: 'asked', unit };
    const kept = saved[headingKey(heading)];
    if (kept !== undefined && readKey(kept) !== null) return { index, heading, key: kept, by: 'saved', unit };
    const found = guess(read[index] ?? readHeading(heading), headingKey(heading), words);
    return { index, heading, key: found?.key ?? 'skip', by: found?.by ?? 'none', unit };
  });
  const order: MappedBy[] = ['asked', 'saved', 'name', 'synonym'];
  const taken = new Set<string>();
  for (const by of order) {
    for (const column of columns) {
      if (column.by !== by || column.key === 'skip') continue;
      if (taken.has(column.key)) Object.assign(column, { key: 'skip', by: 'none' });
      else taken.add(column.key);
    }
  }
  if (!taken.has('class')) {
    const candidate = columns.find(
      ({ by, index, key }) =>
        by !== 'asked' && by !== 'saved' && /^fact:(?:level|status|stage)$|^skip$/.test(key) && isClassColumn(samples(index), words.kind),
    );
    if (candidate !== undefined) Object.assign(candidate, { key: 'class', by: 'values' });
  }
  if (nameless(columns)) {
    const first = columns.find(
      ({ by, index, heading }) =>
        by !== 'asked' &&
        by !== 'saved' &&
        words.nameWords.has(headingKey(heading)) &&
        samples(index).some((value) => /\p{L}/u.test(value)),
    );
    if (first !== undefined) Object.assign(first, { key: 'nameZh', by: 'values' });
  }
  return columns;
}

/** What to keep for the next sheet with such headings. */
export const mappingOf = (columns: readonly MappedColumn[]): Mapping =>
  Object.fromEntries(columns.filter(({ heading }) => heading !== '').map(({ heading, key }) => [heading, key]));
