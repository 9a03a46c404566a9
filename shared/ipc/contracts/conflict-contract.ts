import { z } from 'zod';
import type { ConflictView, ProposedConflict } from '#shared/domain/conflict/conflict-view.ts';
import { conflictSchema } from '#shared/domain/conflict/conflict.ts';
import { idSchema, lineSchema, reasonSchema } from '#shared/domain/editing/texts.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

const key = z.string().min(1).max(2000);

export const conflictContract = {
  'conflict.list': query<ConflictView[]>()(z.strictObject({ state: z.enum(['open', 'settled']) })),
  /** One fact counts from now on; the others stay and are shown as set aside. */
  'conflict.choose': command<Saved>()(z.strictObject({ conflictId: idSchema, factId: idSchema, reason: reasonSchema })),
  /** Looked at: all sides may stand, e.g. because they count different things. */
  'conflict.settle': command<Saved>()(z.strictObject({ conflictId: idSchema, reason: reasonSchema })),
  'conflict.reopen': command<Saved>()(z.strictObject({ conflictId: idSchema, reason: reasonSchema.nullable().optional() })),
  'conflict.create': command<Saved>()(
    z.strictObject({
      factIds: z.array(idSchema).min(2).max(12),
      type: conflictSchema.shape.type,
      note: z.strictObject({ zh: lineSchema, en: lineSchema }),
    }),
  ),
  /** What arithmetic and the facts' own words set against each other, and nobody has decided on yet. */
  'conflict.proposals': query<ProposedConflict[]>()(z.strictObject({})),
  'conflict.accept': command<Saved>()(z.strictObject({ key })),
  /** Kept as a settled conflict with its reason; the same facts are not proposed again. */
  'conflict.dismiss': command<Saved>()(z.strictObject({ key, reason: reasonSchema })),
};
