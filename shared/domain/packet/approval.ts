import { z } from 'zod';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { shanghaiDayOf } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { signed } from './signed.ts';

/** What is said with each verdict: a remark or nothing, or what to mend. */
export const approvalNotes = { approved: z.string().trim().max(500), returned: z.string().trim().min(4).max(500) };

/** Somebody read the packet before it goes out. An approval is printed with its name; a return says what to mend. */
export const approvalSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approved'), note: approvalNotes.approved, ...signed }),
  z.strictObject({ verdict: z.literal('returned'), note: approvalNotes.returned, ...signed }),
]);
export type Approval = z.infer<typeof approvalSchema>;

/** The line on the last page, with the day in Shanghai; null for a packet that nobody approved. */
export function approvalLine(approval: Approval | undefined): FullBilingual | null {
  if (approval?.verdict !== 'approved') return null;
  const day = shanghaiDayOf(approval.at);
  return {
    zh: `审核：${approval.by}，${formatDate(day, 'zh')}`,
    en: `Approved by ${approval.by}, ${formatDate(day, 'en')}`,
  };
}
