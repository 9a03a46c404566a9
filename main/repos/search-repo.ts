import type { Database } from '#main/store/database.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import { statement } from './statement.ts';

/** Where a thing is kept. */
export const thingTypes = ['record', 'clause', 'source', 'investor', 'packet'] as const;
export type ThingType = (typeof thingTypes)[number];
export interface ThingKey {
  type: ThingType;
  id: string;
}

/** A thing of the index: folded texts, a line each. */
export interface ThingRow extends ThingKey {
  number: number;
  name: string;
  alias: string;
  pinyin: string;
  text: string;
  industries: string;
}

const selectThing = 'SELECT number, type, id, name, alias, pinyin, text, industries FROM search_thing';

export const findThing = (db: Database, key: ThingKey): ThingRow | null =>
  statement<[string, string], ThingRow>(db, `${selectThing} WHERE type = ? AND id = ?`).get(key.type, key.id) ?? null;

export const listThings = (db: Database, numbers: readonly number[]): ThingRow[] =>
  statement<[string], ThingRow>(db, `${selectThing} WHERE number IN (SELECT value FROM json_each(?))`).all(JSON.stringify(numbers));

/** The keys of those of the things that are records. */
export const listRecordIds = (db: Database, numbers: readonly number[]): string[] =>
  statement<[string], string>(db, "SELECT id FROM search_thing WHERE type = 'record' AND number IN (SELECT value FROM json_each(?))")
    .pluck()
    .all(JSON.stringify(numbers));

/** Which of the things hold a text in their names, other names and texts: 1 or 0 each. */
export const listHolding = (
  db: Database,
  text: string,
  numbers: readonly number[],
): { number: number; name: number; alias: number; text: number }[] =>
  statement<[Record<string, string>], { number: number; name: number; alias: number; text: number }>(
    db,
    `SELECT number, instr(name, @text) > 0 AS name, instr(alias, @text) > 0 AS alias, instr(text, @text) > 0 AS text
     FROM search_thing WHERE number IN (SELECT value FROM json_each(@numbers))`,
  ).all({ text, numbers: JSON.stringify(numbers) });

export const listReadings = (db: Database, numbers: readonly number[]): { number: number; pinyin: string }[] =>
  statement<[string], { number: number; pinyin: string }>(
    db,
    'SELECT number, pinyin FROM search_thing WHERE number IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(numbers));

export const putThing = (db: Database, thing: ThingRow): unknown =>
  statement<[ThingRow], never>(
    db,
    `INSERT INTO search_thing (number, type, id, name, alias, pinyin, text, industries)
     VALUES (@number, @type, @id, @name, @alias, @pinyin, @text, @industries)
     ON CONFLICT (number) DO UPDATE SET name = @name, alias = @alias, pinyin = @pinyin, text = @text, industries = @industries`,
  ).run(thing);

export const removeThing = (db: Database, number: number): unknown =>
  statement<[number], never>(db, 'DELETE FROM search_thing WHERE number = ?').run(number);

/** The first number that was never given. */
export const nextThingNumber = (db: Database): number =>
  (statement<[], number | null>(db, 'SELECT max(number) FROM search_thing').pluck().get() ?? -1) + 1;

export interface Posting {
  block: number;
  things: Buffer;
}

export const listPostings = (db: Database, token: string): Posting[] =>
  statement<[string], Posting>(db, 'SELECT block, things FROM search_posting WHERE token = ?').all(token);

/** Postings of every token that begins so. */
export const listPostingsFrom = (db: Database, beginning: string): (Posting & { token: string })[] =>
  statement<[string, string], Posting & { token: string }>(
    db,
    'SELECT token, block, things FROM search_posting WHERE token >= ? AND token < ? ORDER BY token, block',
  ).all(beginning, `${beginning}\u{10ffff}`);

export const findPosting = (db: Database, token: string, block: number): Buffer | null =>
  statement<[string, number], Posting>(db, 'SELECT block, things FROM search_posting WHERE token = ? AND block = ?').get(token, block)
    ?.things ?? null;

/** Writes a block of a posting; null removes it. */
export function putPosting(db: Database, { token, block, things }: { token: string; block: number; things: Buffer | null }): void {
  if (things === null) statement<[string, number], never>(db, 'DELETE FROM search_posting WHERE token = ? AND block = ?').run(token, block);
  else
    statement<[string, number, Buffer], never>(
      db,
      'INSERT INTO search_posting (token, block, things) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET things = excluded.things',
    ).run(token, block, things);
}

export interface ColumnRow {
  block: number;
  data: Buffer;
}
export const listColumns = (db: Database): ColumnRow[] =>
  statement<[], ColumnRow>(db, 'SELECT block, data FROM search_column ORDER BY block').all();
export const findColumn = (db: Database, block: number): Buffer | null =>
  statement<[number], ColumnRow>(db, 'SELECT block, data FROM search_column WHERE block = ?').get(block)?.data ?? null;
export const putColumn = (db: Database, { block, data }: ColumnRow): unknown =>
  statement<[number, Buffer], never>(
    db,
    'INSERT INTO search_column (block, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data',
  ).run(block, data);

/** Districts by the number that stands for them in the columns, from 1. */
export const listDistrictPlaces = (db: Database): { place: number; id: string }[] =>
  statement<[], { place: number; id: string }>(db, 'SELECT place, id FROM search_district ORDER BY place').all();
export const insertDistrictPlace = (db: Database, id: string): number =>
  Number(statement<[string], never>(db, 'INSERT INTO search_district (id) VALUES (?)').run(id).lastInsertRowid);

/** Which form of the index this is, and a word that no two states of it share; null before it was made. */
export const findState = (db: Database): { version: number; generation: string } | null =>
  statement<[], { version: number; generation: string }>(db, 'SELECT version, generation FROM search_state').get() ?? null;
export const putState = (db: Database, { version, generation }: { version: number; generation: string }): unknown =>
  statement<[number, string], never>(
    db,
    'INSERT INTO search_state (one, version, generation) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, generation = excluded.generation',
  ).run(version, generation);

/**
 * Takes away the marks that new rows leave, for a large import within one transaction, whose change marks every record it touched
 * at its end; spares a quarter of the writing. Answers what puts them back, in the same transaction.
 */
export function pauseMarks(db: Database): () => void {
  const paused = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN ('search_record_new', 'search_alias_new', 'search_fact_new')",
    )
    .all();
  for (const { name } of paused) db.exec(`DROP TRIGGER ${name}`);
  return () => {
    for (const { sql } of paused) db.exec(sql);
  };
}

/** What was written since the index was last right, at most so many. */
export const listStale = (db: Database, limit = -1): ThingKey[] =>
  statement<[number], ThingKey>(db, 'SELECT type, id FROM search_stale ORDER BY type, id LIMIT ?').all(limit);
/** How many things wait for the index; counts no further than `most`. */
export const countStale = (db: Database, most: number): number =>
  statement<[number], number>(db, 'SELECT count(*) FROM (SELECT 1 FROM search_stale LIMIT ?)').pluck().get(most) ?? 0;
export const markStale = (db: Database, key: ThingKey): unknown =>
  statement<[string, string], never>(db, 'INSERT OR IGNORE INTO search_stale (type, id) VALUES (?, ?)').run(key.type, key.id);
export function clearStale(db: Database, keys: readonly ThingKey[]): void {
  const clear = statement<[string, string], never>(db, 'DELETE FROM search_stale WHERE type = ? AND id = ?');
  for (const { type, id } of keys) clear.run(type, id);
}

/** Empties the index, for making it anew. */
export function clearIndex(db: Database): void {
  for (const table of ['search_thing', 'search_posting', 'search_column', 'search_district', 'search_state', 'search_stale'])
    db.prepare(`DELETE FROM ${table}`).run();
}

/** Names of records by their keys. */
export const listNames = (db: Database, ids: readonly string[]): Map<string, Bilingual> =>
  new Map(
    statement<[string], { id: string; name_zh: string | null; name_en: string | null }>(
      db,
      'SELECT id, name_zh, name_en FROM record WHERE id IN (SELECT value FROM json_each(?))',
    )
      .all(JSON.stringify(ids))
      .map((row) => [row.id, { zh: row.name_zh, en: row.name_en }]),
  );
