import { pinyinOf } from '#main/services/search/pinyin.ts';
import type { Database } from '#main/store/database.ts';
import type { Bilingual } from '#shared/lib/language.ts';

const longest = 60;

/** Lower-case letters, digits and single hyphens of a text; empty where it has none. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

/** Tables whose ids are made from names. */
const exists = {
  record: 'SELECT 1 FROM record WHERE id = ?',
  source: 'SELECT 1 FROM source WHERE id = ?',
  segment: 'SELECT 1 FROM segment WHERE id = ?',
  attribute: 'SELECT 1 FROM attribute WHERE id = ?',
} as const;

/** The first of `base`, `base-2`, `base-3` … that no row bears. */
export function freeId(db: Database, table: keyof typeof exists, base: string): string {
  const find = db.prepare(exists[table]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (find.get(id) === undefined) return id;
  }
}

/** An id from the English name, else from the pinyin of the Chinese one, else from `fallback`; never one that is taken. */
export function idFromName(db: Database, table: keyof typeof exists, { name, fallback }: { name: Bilingual; fallback: string }): string {
  const spoken = name.zh === null ? '' : slug(pinyinOf(name.zh)?.full ?? name.zh);
  const base = [slug(name.en ?? ''), spoken, fallback].find((text) => text !== '') ?? fallback;
  return freeId(db, table, base);
}
