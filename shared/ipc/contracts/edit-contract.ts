import { z } from 'zod';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import {
  attributeInputSchema,
  factInputSchema,
  readInputSchema,
  relationInputSchema,
  stillHoldsSchema,
  type ValueReading,
} from '#shared/domain/editing/fact-input.ts';
import { mergeInputSchema, recordInputSchema, type MergePlan } from '#shared/domain/editing/record-input.ts';
import { sourceInputSchema } from '#shared/domain/editing/source-input.ts';
import { idSchema, namedSchema, reasonSchema } from '#shared/domain/editing/texts.ts';
import type { RecordRef, RelationView } from '#shared/domain/record/record-view.ts';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import { command, query } from '../operation.ts';

/** What a command wrote; `changeId` is what `change.undo` takes, and null when all was as asked already. */
export interface Saved {
  id: string;
  changeId: string | null;
}
export type RelationEntry = RelationView & { id: number };
export type AttributeRow = Attribute & { facts: number };

const reason = reasonSchema.nullable().optional();
const recordCommand = z.strictObject({ id: idSchema, reason });

export const editContract = {
  'record.save': command<Saved>()(recordInputSchema),
  'record.archive': command<Saved>()(recordCommand),
  'record.restore': command<Saved>()(recordCommand),
  'record.merge': command<Saved>()(mergeInputSchema),
  /** What a merge would move; refuses as the merge itself would. */
  'record.mergePlan': query<MergePlan>()(mergeInputSchema.omit({ reason: true })),
  'record.archived': query<RecordRef[]>()(z.strictObject({ kind: recordKindSchema })),
  /** Records of the register that bear the same or nearly the same name; asked while a name is typed. */
  'record.alike': query<RecordRef[]>()(z.strictObject({ kind: recordKindSchema, id: idSchema.nullable(), name: namedSchema })),
  /** The record's own name is shown from now on; its code names become former names. */
  'record.disclose': command<Saved>()(recordCommand),

  'fact.read': query<ValueReading>()(readInputSchema),
  'fact.save': command<Saved>()(factInputSchema),
  'fact.withdraw': command<Saved>()(z.strictObject({ factId: idSchema, reason: reasonSchema })),
  'fact.restore': command<Saved>()(z.strictObject({ factId: idSchema, reason })),
  'fact.stillHolds': command<Saved>()(stillHoldsSchema),

  'relation.list': query<RelationEntry[]>()(z.strictObject({ recordId: idSchema })),
  'relation.save': command<Saved>()(relationInputSchema),
  'relation.remove': command<Saved>()(z.strictObject({ relationId: z.int().min(1), reason })),
  'source.save': command<Saved>()(sourceInputSchema),
  'attribute.list': query<AttributeRow[]>()(z.strictObject({})),
  'attribute.save': command<Saved>()(attributeInputSchema),
};
