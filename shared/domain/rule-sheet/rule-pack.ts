import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { bilingualSchema } from '#shared/lib/language.ts';
import { clauseSchema } from '#shared/domain/clause/clause.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import { sourceSchema } from '#shared/domain/source/source.ts';
import { ruleSampleSchema } from './sample.ts';

export const packFormat = 'parkfolio-rule-pack';
export const packVersion = 1;
/** A pack of thousands of clauses is a few megabytes; what is larger is no rule pack. */
export const largestPackBytes = 5_000_000;

/** Clauses with all they rest on, for another office: incentives by id and name, sources with the items cited, kept answers without names. */
export const rulePackSchema = z.strictObject({
  format: z.literal(packFormat),
  version: z.literal(packVersion),
  madeOn: daySchema,
  madeWith: z.string().min(1),
  incentives: z.array(z.strictObject({ id: recordIdSchema, name: bilingualSchema })).max(5000),
  sources: z.array(sourceSchema).max(5000),
  clauses: z.array(clauseSchema).max(5000),
  samples: z.array(ruleSampleSchema).max(20_000),
  /** SHA-256 of everything else; tells a file that was changed by hand from one that was not. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RulePack = z.infer<typeof rulePackSchema>;
