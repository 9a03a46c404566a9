import { z } from 'zod';
import type { Change } from '#shared/domain/change/change.ts';
import type { FactStep, HistoryEntry } from '#shared/domain/change/change-line.ts';
import { idSchema } from '#shared/domain/editing/texts.ts';
import { command, query } from '../operation.ts';

export interface ChangePage {
  changes: Change[];
  total: number;
  /** What ⌘Z and ⇧⌘Z take back next, within this session; each goes into `change.undo`. */
  undo: Change | null;
  redo: Change | null;
}

export const changeContract = {
  /** Newest first. `session`: since the application was opened. */
  'change.list': query<ChangePage>()(
    z.strictObject({ scope: z.enum(['session', 'all']), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
  ),
  /** One change with everything it touched. */
  'change.get': query<HistoryEntry>()(z.strictObject({ changeId: idSchema })),
  /** Takes a change back; taking that back again is the redo. Refuses where the same rows were changed since. */
  'change.undo': command<{ changeId: string }>()(z.strictObject({ changeId: idSchema })),
  /** Newest first, each with what it did to this record. */
  'record.history': query<HistoryEntry[]>()(z.strictObject({ id: idSchema })),
  /** The values of one statement, oldest first. */
  'fact.history': query<FactStep[]>()(z.strictObject({ factId: idSchema })),
};
