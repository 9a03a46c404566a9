import { z } from 'zod';
import type { StandEntry } from './lead.ts';

/** Version of the form of a hand-over file. */
export const handOverFormat = 1;

export const handOverCountsSchema = z.strictObject({ leads: z.int(), photos: z.int(), codes: z.int(), gone: z.int() });
export type HandOverCounts = z.infer<typeof handOverCountsSchema>;

/**
 * First line of a hand-over file: what is said to follow. Each further line is one entry as the stand keeps it, so that both
 * sides count and check the same bytes.
 */
export const handOverHeadSchema = z.strictObject({
  format: z.literal(handOverFormat),
  copyId: z.string().min(1),
  madeAt: z.string(),
  counts: handOverCountsSchema,
  /** Lines of the stand's file that no longer read; they stay there and are told here. */
  damaged: z.int(),
  /** SHA-256 of all lines after this one. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type HandOverHead = z.infer<typeof handOverHeadSchema>;

export const noCounts: HandOverCounts = { leads: 0, photos: 0, codes: 0, gone: 0 };

/** The counts with one entry more. */
export const countOne = (counts: HandOverCounts, entry: Pick<StandEntry, 'kind'> & { photo?: unknown }): HandOverCounts => ({
  leads: counts.leads + (entry.kind === 'lead' ? 1 : 0),
  photos: counts.photos + (entry.kind === 'lead' && (entry.photo ?? null) !== null ? 1 : 0),
  codes: counts.codes + (entry.kind === 'picks' ? 1 : 0),
  gone: counts.gone + (entry.kind === 'gone' ? 1 : 0),
});
