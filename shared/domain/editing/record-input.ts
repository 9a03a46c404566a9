import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { aliasSchema, sensitivitySchema } from '#shared/domain/record/record.ts';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import { idSchema, lineSchema, namedSchema, reasonSchema } from './texts.ts';

/** Another name as the form sends it. A name of origin `code` stands for the record until its own name is disclosed. */
export const aliasInputSchema = z.strictObject({
  name: lineSchema,
  language: aliasSchema.shape.language,
  origin: aliasSchema.shape.origin,
});

/** The years of a district's name and the district it leads to; null is open. */
export const validityInputSchema = z.strictObject({
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  successorId: idSchema.nullable(),
});

/** A record of any register as its form holds it. Everything claimed about it is a fact and not here. */
export const recordInputSchema = z.strictObject({
  kind: recordKindSchema,
  /** Null makes a new record, whose id comes from its English name or the pinyin of its Chinese one. */
  id: idSchema.nullable(),
  name: namedSchema,
  aliases: z.array(aliasInputSchema).max(60),
  class: z.string().min(1).max(60),
  districtId: idSchema.nullable(),
  parentId: idSchema.nullable(),
  /** `archived` is reached through `record.archive` alone. */
  status: z.enum(['live', 'historical']),
  inShanghai: z.boolean(),
  sensitivity: sensitivitySchema,
  /** Left out, they stay as they are. */
  schemes: z.array(z.int().min(1).max(67)).max(67).optional(),
  /** Districts only; left out, it stays as it is. */
  validity: validityInputSchema.nullable().optional(),
  /** After a rename the name of before stays as a former name. */
  keepFormerName: z.boolean().optional(),
  reason: reasonSchema.nullable().optional(),
});
export type RecordInput = z.infer<typeof recordInputSchema>;

export const mergeInputSchema = z.strictObject({
  /** The record that goes into the archive. */
  fromId: idSchema,
  /** The record that stays and takes everything over. */
  intoId: idSchema,
  reason: reasonSchema,
});
export type MergeInput = z.infer<typeof mergeInputSchema>;

/** What a merge moves, counted before it is done. */
export interface MergePlan {
  facts: number;
  relations: number;
  clauses: number;
  /** Records that have the one to go as district or above them. */
  children: number;
  names: number;
}
