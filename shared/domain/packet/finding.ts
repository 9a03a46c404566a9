import { z } from 'zod';
import { fullBilingualSchema } from '#shared/lib/language.ts';

/**
 * What preflight or a check on the bytes found. `block` stops the export. Nothing waves it through but, for a finding of the
 * law, an override with a reason that stays in the export log.
 */
export const findingSchema = z.strictObject({
  severity: z.enum(['block', 'warn', 'info']),
  code: z.string().min(1),
  message: fullBilingualSchema,
  /** `section/block` of the packet, or a property of the investor profile. */
  where: z.string(),
  /** The record or fact to open, where one is at fault. */
  recordId: z.string().nullable(),
  factId: z.string().nullable(),
  /** For a finding of the law: what an override has to name. */
  law: z.strictObject({ ruleId: z.string(), words: z.string() }).optional(),
  /** For a warning that the office waved through: why, who and when. */
  passed: z.strictObject({ said: z.string(), reason: z.string(), by: z.string(), at: z.string() }).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One check on the finished bytes. */
export interface ByteCheck {
  name: string;
  ok: boolean;
  detail: string;
}
