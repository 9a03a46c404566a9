import type { Database } from '#main/store/database.ts';
import { glossaryEntrySchema, type GlossaryEntry } from '#shared/domain/search/glossary.ts';

export const glossaryRow = (entry: GlossaryEntry): { id: string; words: string } => ({ id: entry.id, words: JSON.stringify(entry.words) });

export const insertGlossaryEntry = (db: Database, entry: GlossaryEntry): unknown =>
  db.prepare('INSERT INTO glossary (id, words) VALUES (@id, @words)').run(glossaryRow(entry));

interface GlossaryColumns {
  id: string;
  words: string;
}
export const listGlossary = (db: Database): GlossaryEntry[] =>
  db
    .prepare<[], GlossaryColumns>('SELECT id, words FROM glossary ORDER BY id')
    .all()
    .map((row) => glossaryEntrySchema.parse({ id: row.id, words: JSON.parse(row.words) as unknown }));

/** The lists of words as they are stored, for those who read them with every key typed. */
export const listGlossaryWords = (db: Database): string[] => db.prepare<[], string>('SELECT words FROM glossary ORDER BY id').pluck().all();
