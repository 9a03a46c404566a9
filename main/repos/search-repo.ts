import type { Database } from '#main/store/database.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { SearchHit } from '#shared/domain/record/record-view.ts';
import { toRef, type RecordColumns } from './record-repo.ts';

export interface SearchTerm {
  record_id: string;
  field: 'name' | 'alias' | 'pinyin' | 'fact';
  term: string;
  shown: string;
}

export const insertTerm = (db: Database, term: SearchTerm): unknown =>
  db.prepare('INSERT INTO search_term (record_id, field, term, shown) VALUES (@record_id, @field, @term, @shown)').run(term);

interface HitColumns extends RecordColumns {
  field: SearchTerm['field'];
  shown: string;
}

/**
 * Records whose name, other name, pinyin or fact text holds every word, best first: a name that is the word, then one
 * that begins with it, then one that holds it; names before pinyin before facts.
 * @param words normalised and not empty.
 */
export function searchTerms(db: Database, words: string[], options: { kind?: RecordKind | undefined; limit: number }): SearchHit[] {
  const values: Record<string, string | number> = { first: words[0] ?? '', limit: options.limit };
  const holds = words.map((word, index) => {
    values[`w${index}`] = word;
    return `instr(t.term, @w${index}) > 0`;
  });
  if (options.kind !== undefined) values['kind'] = options.kind;
  const rows = db
    .prepare<[Record<string, string | number>], HitColumns>(
      `SELECT * FROM (
         SELECT r.*, t.field, t.shown, row_number() OVER (PARTITION BY r.id ORDER BY rank, length(t.term)) AS nth, rank, length(t.term) AS size
         FROM (SELECT t.*, CASE t.field WHEN 'name' THEN 0 WHEN 'alias' THEN 1 WHEN 'pinyin' THEN 2 ELSE 3 END * 10
                 + CASE WHEN t.term = @first THEN 0 WHEN instr(t.term, @first) = 1 THEN 1 ELSE 2 END AS rank
               FROM search_term t WHERE ${holds.join(' AND ')}) t
         JOIN record r ON r.id = t.record_id
         WHERE r.status <> 'archived' ${options.kind === undefined ? '' : 'AND r.kind = @kind'}
       ) WHERE nth = 1 ORDER BY rank, size, id LIMIT @limit`,
    )
    .all(values);
  return rows.map((row) => ({ ...toRef(row), matched: row.field, snippet: row.shown }));
}
