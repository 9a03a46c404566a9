import { z } from 'zod';
import { copySettingsSchema, type CopyEntry, type CopySettings, type Rehearsal } from '#shared/domain/copies/copy.ts';
import { command, query } from '../operation.ts';

/** The copies of this data folder, the newest first. */
export interface CopyList {
  folder: string;
  copies: CopyEntry[];
  /** Null while the store cannot be opened. */
  settings: CopySettings | null;
  /** True where today's automatic copy is asked for and missing. */
  overdue: boolean;
}
/** After it the application has opened the restored store; the window loads anew. */
export interface RestoredCopy {
  name: string;
  /** The copy of what was there before; null where that could not be opened and was put aside as it was. */
  before: string | null;
}

const named = z.strictObject({ name: z.string().min(1).max(200) });

export const copyContract = {
  'copy.list': query<CopyList>()(z.strictObject({})),
  'copy.rehearse': query<Rehearsal>()(named),
  'copy.restore': command<RestoredCopy>()(named),
  'copy.saveSettings': command<CopySettings>()(copySettingsSchema),
};
