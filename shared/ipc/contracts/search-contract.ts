import { z } from 'zod';
import { glossaryEntrySchema, type GlossaryEntry } from '#shared/domain/search/glossary.ts';
import { searchFilterSchema, type SearchPage } from '#shared/domain/search/search.ts';
import { command, query } from '../operation.ts';

export const searchContract = {
  'search.find': query<SearchPage>()(
    z.strictObject({ text: z.string().max(200), filter: searchFilterSchema, limit: z.int().min(1).max(200) }),
  ),
  'glossary.list': query<GlossaryEntry[]>()(z.strictObject({})),
  /** Writes a group of words, a new one or in place of the one with its key. */
  'glossary.save': command<GlossaryEntry>()(
    z.strictObject({ id: glossaryEntrySchema.shape.id.nullable(), words: glossaryEntrySchema.shape.words }),
  ),
  'glossary.remove': command<null>()(z.strictObject({ id: glossaryEntrySchema.shape.id })),
};
