import { z } from 'zod';
import { briefInputSchema, type BriefResult, type BriefVersion } from '#shared/domain/brief/brief.ts';
import { idSchema } from '#shared/domain/editing/texts.ts';
import { command, query } from '../operation.ts';

export const briefContract = {
  /** Freezes the brief of a period and writes it. `jobId` names the job for `progress` events and `job.cancel`. */
  'brief.issue': command<BriefResult>()(briefInputSchema.extend({ jobId: z.string() })),
  /** Frozen briefs, newest first. */
  'brief.list': query<BriefVersion[]>()(z.strictObject({})),
  /** Writes a frozen brief again, with the bytes it had. */
  'brief.again': command<BriefResult>()(z.strictObject({ id: idSchema, jobId: z.string() })),
  'brief.open': command<null>()(z.strictObject({ exportId: idSchema })),
};
