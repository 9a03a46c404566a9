import { z } from 'zod';
import { idSchema, reasonSchema } from '#shared/domain/editing/texts.ts';
import { entryInputSchema } from '#shared/domain/programme/entry-input.ts';
import { programmePages } from '#shared/domain/programme/programme-page.ts';
import type { BatchGroup, ProgrammeContent, SchemeRow } from '#shared/domain/programme/programme-view.ts';
import { languageSchema } from '#shared/lib/language.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

/** A file that was written; null where the officer chose none. */
export interface WrittenText {
  file: string | null;
}

export const programmeContract = {
  'programme.schemes': query<SchemeRow[]>()(z.strictObject({})),
  'programme.scheme': query<ProgrammeContent>()(z.strictObject({ number: z.int().min(1).max(67) })),
  'programme.page': query<ProgrammeContent>()(z.strictObject({ page: z.enum(programmePages) })),
  'programme.batches': query<BatchGroup[]>()(z.strictObject({})),
  'programme.saveEntry': command<Saved>()(entryInputSchema),
  'programme.removeEntry': command<Saved>()(z.strictObject({ id: idSchema, reason: reasonSchema.nullable().optional() })),
  /** The plan of a filing as a text file under its nine headings; an empty one where the officer has written none. */
  'programme.writeFiling': query<WrittenText>()(z.strictObject({ entryId: idSchema, language: languageSchema })),
};
