import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertGlossaryEntry } from '#main/repos/glossary-repo.ts';
import { find, findRecordIds } from '#main/services/search/find.ts';
import { flushIndex, indexStore, refreshIndex } from '#main/services/search/index-records.ts';
import type { Database } from '#main/store/database.ts';
import { matchedFields, type SearchHit } from '#shared/domain/search/search.ts';
import { openTestStore, seededStore, temporaryFolder, today } from '../../../support/core.ts';
import { describeAll, fieldByScan } from './scan.ts';

const hitsOf = (db: Database, text: string): SearchHit[] =>
  find(db, text, { filter: { status: ['live', 'historical', 'archived'] }, limit: 200, today }).hits;

/** The index as rows, numbers aside: what two stores of the same content have in common. */
function contents(db: Database): unknown {
  const things = db.prepare('SELECT type, id, name, alias, pinyin, text, industries FROM search_thing ORDER BY type, id').all();
  const stale = db.prepare('SELECT count(*) FROM search_stale').pluck().get();
  return { things, stale };
}

function store(): Database {
  const { db } = openTestStore(temporaryFolder());
  db.exec(`
    INSERT INTO source (id, language, grade, weight) VALUES ('s', 'zh', 'media', 'low');
    INSERT INTO segment (id, source_id, ordinal, line_from, line_to) VALUES ('s-1', 's', 1, 1, 1);
    INSERT INTO attribute (id, name_zh, name_en, topic, review_months) VALUES ('a', '说明', 'Note', 'industry', 24);
    INSERT INTO record (id, kind, name_zh, name_en, name_is_label, class, status, in_shanghai, sensitivity) VALUES ('sector', 'industry', '芯片', NULL, 0, 'sector', 'live', 1, 'public');
  `);
  flushIndex(db);
  return db;
}

const pieces = [
  '莘庄',
  '闵行',
  '园',
  '人工智能',
  '智',
  'AI',
  'Park',
  'park-one',
  "Lin'gang",
  '2025',
  '357.4',
  '重固',
  '曾',
  ' ',
  '、',
  '“一湾”',
  'a',
] as const;
const phrase = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const query = fc.oneof(
  phrase,
  fc.constantFrom(
    'xz',
    'xinzhuang',
    'shenzh',
    'mh',
    'minhangy',
    'zg',
    'cg',
    'p',
    '园',
    '闵行园',
    '人工智能园',
    'lingang',
    'gang',
    '35',
    'z',
  ),
  fc.string({ maxLength: 4 }),
);
const id = fc.integer({ min: 0, max: 5 }).map((at) => `r-${at}`);
const fact = fc.integer({ min: 0, max: 7 }).map((at) => `f-${at}`);

type Step = (db: Database) => string[];
const has = (db: Database, table: string, key: string): boolean => db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(key) !== undefined;

const put = fc.record({ id, zh: phrase, en: fc.option(phrase) }).map(({ id: key, zh, en }): Step => (db) => {
  if (has(db, 'record', key)) db.prepare('UPDATE record SET name_zh = ?, name_en = ? WHERE id = ?').run(zh, en, key);
  else
    db.prepare(
      "INSERT INTO record (id, kind, name_zh, name_en, name_is_label, class, status, in_shanghai, sensitivity) VALUES (?, 'park', ?, ?, 0, 'unknown', 'live', 1, 'public')",
    ).run(key, zh, en);
  return [key];
});
const name = fc.record({ id, name: phrase }).map(({ id: key, name: text }): Step => (db) => {
  if (has(db, 'record', key))
    db.prepare("INSERT OR IGNORE INTO alias (record_id, name, language, origin) VALUES (?, ?, 'zh', 'former')").run(key, text);
  return [key];
});
const state = fc.record({ id, status: fc.constantFrom('live', 'historical', 'archived') }).map(({ id: key, status }): Step => (db) => {
  db.prepare('UPDATE record SET status = ? WHERE id = ?').run(status, key);
  return [key];
});
const say = fc.record({ id, fact, text: phrase }).map(({ id: key, fact: factId, text }): Step => (db) => {
  if (!has(db, 'record', key)) return [];
  if (has(db, 'fact', factId)) db.prepare('UPDATE fact SET text_zh = ?, record_id = ? WHERE id = ?').run(text, key, factId);
  else
    db.prepare(
      `INSERT INTO fact (id, record_id, attribute_id, text_zh, qualifier, scale, as_of_precision, polarity, certainty, grade, sensitivity, source_id, segment_id, raw)
       VALUES (?, ?, 'a', ?, 'exact', '1', 'unknown', 'actual', 'stated', 'media', 'public', 's', 's-1', '["raw 原词"]')`,
    ).run(factId, key, text);
  return [key];
});
const withdraw = fc.record({ fact, day: fc.constantFrom(null, '2026-01-01') }).map(({ fact: factId, day }): Step => (db) => {
  db.prepare('UPDATE fact SET withdrawn_on = ? WHERE id = ?').run(day, factId);
  return [];
});
/** All that one record has goes to another, which takes its name as another name; the empty one goes. */
const merge = fc.tuple(id, id).map(([from, to]): Step => (db) => {
  if (from === to || !has(db, 'record', from) || !has(db, 'record', to)) return [];
  db.prepare(
    "INSERT OR IGNORE INTO alias (record_id, name, language, origin) SELECT ?, name_zh, 'zh', 'office' FROM record WHERE id = ?",
  ).run(to, from);
  db.prepare('UPDATE fact SET record_id = ? WHERE record_id = ?').run(to, from);
  db.prepare('UPDATE OR IGNORE alias SET record_id = ? WHERE record_id = ?').run(to, from);
  db.prepare('DELETE FROM alias WHERE record_id = ?').run(from);
  db.prepare('DELETE FROM relation WHERE from_id = ?').run(from);
  db.prepare('DELETE FROM record WHERE id = ?').run(from);
  return [from, to];
});
const focus = id.map((key): Step => (db) => {
  if (has(db, 'record', key))
    db.prepare(
      "INSERT INTO relation (from_id, type, to_id, certainty, source_id, segment_id, raw) VALUES (?, 'focuses-on', 'sector', 'stated', 's', 's-1', '[]')",
    ).run(key);
  return [key];
});
const steps = fc.array(fc.oneof({ weight: 4, arbitrary: put }, name, state, { weight: 4, arbitrary: say }, withdraw, merge, focus), {
  minLength: 1,
  maxLength: 14,
});

/** A command in one transaction, its part of the index with it; now and then it fails at the end and nothing of it stays. */
function command(db: Database, step: Step, fails: boolean): void {
  const whole = db.transaction(() => {
    refreshIndex(db, step(db));
    if (fails) throw new Error('rolled back');
  });
  if (fails) expect(whole).toThrow('rolled back');
  else whole();
}

describe('the index', () => {
  it('answers as a scan of the store does, whatever commands came before', () => {
    const db = store();
    fc.assert(
      fc.property(
        steps,
        fc.array(query, { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        (done, asked, fails) => {
          db.exec("DELETE FROM relation; DELETE FROM alias; DELETE FROM fact; DELETE FROM record WHERE id <> 'sector'");
          flushIndex(db);
          for (const [at, step] of done.entries()) command(db, step, fails[at] === true);
          for (const text of asked) {
            const expected = describeAll(db).flatMap((thing) => {
              const field = fieldByScan(thing, text);
              return field === null ? [] : [{ id: thing.id, field: String(matchedFields[field]) }];
            });
            const found = hitsOf(db, text).filter((hit) => hit.kind !== 'source');
            expect(found.map((hit) => `${hit.id} ${hit.matched}`).toSorted(), text).toEqual(
              expected.map(({ id: key, field }) => `${key} ${field}`).toSorted(),
            );
            if (text.trim() !== '') expect(findRecordIds(db, text)?.toSorted()).toEqual(expected.map(({ id: key }) => key).toSorted());
            const ranks = found.map((hit) => matchedFields.indexOf(hit.matched));
            expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          }
          const before = contents(db);
          indexStore(db);
          expect(contents(db)).toEqual(before);
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);

  it('keeps no posting of what is gone', () => {
    const db = store();
    const count = (): unknown => db.prepare('SELECT count(*), coalesce(sum(length(things)), 0) FROM search_posting').raw().get();
    const before = count();
    db.prepare(
      "INSERT INTO record (id, kind, name_zh, name_is_label, class, status, in_shanghai, sensitivity) VALUES ('x', 'park', '凤栖湾未来城', 0, 'unknown', 'live', 1, 'public')",
    ).run();
    flushIndex(db);
    expect(count()).not.toEqual(before);
    db.prepare("DELETE FROM record WHERE id = 'x'").run();
    flushIndex(db);
    expect(count()).toEqual(before);
  });

  it('is the same for a store indexed at once and one indexed piece by piece', () => {
    const { db } = seededStore();
    const before = contents(db);
    db.exec("INSERT INTO search_stale SELECT 'record', id FROM record");
    flushIndex(db);
    expect(contents(db)).toEqual(before);
  });

  it('is made anew for a store whose index has another form', () => {
    const { db } = seededStore();
    db.exec("UPDATE search_state SET version = 0; DELETE FROM search_posting WHERE token LIKE '%湾'");
    expect(hitsOf(db, '湾').some((hit) => hit.id === 'zero-bay')).toBe(false);
    flushIndex(db);
    expect(hitsOf(db, '湾')[0]?.id).toBe('zero-bay');
  });

  it('writes nothing when nothing was changed', () => {
    const { db } = seededStore();
    const before = db.prepare('SELECT total_changes()').pluck().get();
    flushIndex(db);
    hitsOf(db, '园');
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  });

  it('says when a total is an upper bound, and shows right hits all the same', () => {
    const { db } = seededStore();
    const options = { filter: {}, limit: 200, today };
    const exact = find(db, '科技创新', options);
    const bound = find(db, '科技创新', { ...options, readAtMost: 0 });
    expect([exact.exact, bound.exact]).toEqual([true, false]);
    expect(bound.total).toBeGreaterThanOrEqual(exact.total);
    expect(bound.hits.map((hit) => hit.id)).toEqual(exact.hits.map((hit) => hit.id));
  });
});

describe('words of the glossary', () => {
  it('count from the moment they are written', () => {
    const db = store();
    db.prepare("UPDATE record SET name_zh = '芯片产业' WHERE id = 'sector'").run();
    flushIndex(db);
    expect(hitsOf(db, '半导体')).toEqual([]);
    insertGlossaryEntry(db, { id: 'chip', words: ['半导体', '芯片', 'chip'] });
    expect(hitsOf(db, '半导体').map((hit) => hit.id)).toEqual(['sector']);
    expect(hitsOf(db, '半导体产业').map((hit) => hit.id)).toEqual(['sector']);
    expect(hitsOf(db, 'chip').map((hit) => hit.id)).toEqual(['sector']);
    expect(hitsOf(db, 'chi')).toEqual([]);
  });
});
