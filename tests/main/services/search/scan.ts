import { fullOf, initialsOf, readingsOf } from '#main/services/search/pinyin.ts';
import type { Database } from '#main/store/database.ts';
import { fold } from '#shared/domain/search/fold.ts';

/** A record as a reader of the whole store would describe it. */
interface Described {
  id: string;
  status: string;
  names: string[];
  aliases: string[];
  texts: string[];
}

const list = (db: Database, sql: string, id: string): string[] =>
  db
    .prepare<[string], string | null>(sql)
    .pluck()
    .all(id)
    .filter((text) => text !== null);

/** Everything of the records as the tables have it now. */
export function describeAll(db: Database): Described[] {
  const rows = db
    .prepare<[], { id: string; status: string; name_zh: string | null; name_en: string | null }>(
      'SELECT id, status, name_zh, name_en FROM record',
    )
    .all();
  const live = 'record_id = ? AND superseded_by IS NULL AND withdrawn_on IS NULL';
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    names: [row.name_zh, row.name_en].filter((name) => name !== null),
    aliases: list(db, 'SELECT name FROM alias WHERE record_id = ?', row.id),
    texts: ['text_zh', 'text_en', 'note_zh', 'note_en']
      .flatMap((column) => list(db, `SELECT ${column} FROM fact WHERE ${live}`, row.id))
      .concat(list(db, `SELECT raw FROM fact WHERE ${live}`, row.id).flatMap((raw) => JSON.parse(raw) as string[])),
  }));
}

/** Whether a word typed stands in a text: Chinese anywhere, else where a word begins. By regular expression, unlike the index. */
function stands(text: string, word: string): boolean {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(/\p{Script=Han}/u.test(word) ? literal : String.raw`(^|[\s\p{Script=Han}])${literal}`, 'u').test(fold(text));
}

function spoken(name: string, word: string): boolean {
  return readingsOf(name).some((reading) =>
    reading.some((_, at) => fullOf(reading.slice(at)).startsWith(word) || initialsOf(reading.slice(at)).startsWith(word)),
  );
}

const wordsOf = (query: string): string[] =>
  query.split(/\s+/u).flatMap((part) => fold(part).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? []);

/** How a thing answers a query, by reading it: the worst field of any word (0 name, 1 other name, 2 reading, 3 fact), or null. */
export function fieldByScan(thing: Described, query: string): number | null {
  const fields = wordsOf(query).map((word) => {
    if (thing.names.some((text) => stands(text, word))) return 0;
    if (thing.aliases.some((text) => stands(text, word))) return 1;
    if (!/\p{Script=Han}/u.test(word) && [...thing.names, ...thing.aliases].some((name) => spoken(name, word))) return 2;
    return thing.texts.some((text) => stands(text, word)) ? 3 : null;
  });
  return fields.length === 0 || fields.includes(null) ? null : Math.max(...fields.map((field) => field ?? 0));
}
