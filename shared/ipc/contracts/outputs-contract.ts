import { z } from 'zod';
import { mostInBatch, type BatchSummary } from '#shared/domain/packet/outputs/batch.ts';
import { exportFilterSchema, type ExportLog } from '#shared/domain/packet/outputs/export-log.ts';
import { command, query } from '../operation.ts';

const ids = z.array(z.string().min(1)).min(1).max(mostInBatch);

export const outputsContract = {
  /** What was written, of which version, for whom, by whom and when; newest first. */
  'log.list': query<ExportLog>()(exportFilterSchema),
  /** Saves the log under the filter; null when the user thinks better of it. */
  'log.save': command<{ file: string; rows: number } | null>()(
    z.strictObject({ filter: exportFilterSchema, format: z.enum(['xlsx', 'csv']) }),
  ),
  /** The packet for many investors, or a one-pager of each park for its investor. `batch` events tell how far it is; `job.cancel` stops it. */
  'batch.run': command<BatchSummary | null>()(
    z.strictObject({
      packetId: z.string(),
      jobId: z.string(),
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('investors'), investorIds: ids, numbered: z.boolean(), watermarked: z.boolean() }),
        z.strictObject({ kind: z.literal('parks'), parkIds: ids }),
      ]),
    }),
  ),
  /** Parks that a one-pager can be made of for the packet's audience. */
  'batch.parks': query<{ id: string; name: { zh: string | null; en: string | null } }[]>()(z.strictObject({ packetId: z.string() })),
};
