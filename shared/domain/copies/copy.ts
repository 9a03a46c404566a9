import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';

export type CopyReason = 'daily' | 'before-schema' | 'before-restore' | 'by-hand';

/** Rows that a copy holds, superseded facts and archived records among them. */
export interface CopyCounts {
  record: number;
  fact: number;
  source: number;
  investor: number;
  packet: number;
  packet_version: number;
}

/** A copy in the data folder. */
export interface CopyEntry {
  /** File name within the folder of copies; names the copy everywhere. */
  name: string;
  reason: CopyReason;
  /** ISO instant. */
  madeAt: string;
  bytes: number;
  schema: number | null;
  counts: CopyCounts | null;
  /** `sealed`: size as when it was made, contents provable by its hash; `unsealed`: no seal beside it; `damaged`: not as it was made. */
  state: 'sealed' | 'unsealed' | 'damaged';
}

/** How many automatic copies stay. Copies made by hand are never removed. */
export const copySettingsSchema = z.strictObject({
  daily: z.boolean(),
  keepDaily: z.number().int().min(1).max(60),
  keepWeekly: z.number().int().min(0).max(60),
  keepMonthly: z.number().int().min(0).max(120),
});
export type CopySettings = z.infer<typeof copySettingsSchema>;
export const startCopySettings: CopySettings = { daily: true, keepDaily: 7, keepWeekly: 4, keepMonthly: 12 };

export const rehearsalSteps = ['hash', 'open', 'integrity', 'references', 'office', 'rows', 'schema'] as const;
export interface RehearsalStep {
  name: (typeof rehearsalSteps)[number];
  ok: boolean;
  detail: FullBilingual;
}

/** What a rehearsal found: the copy opened elsewhere, checked, counted and brought to the newest schema. */
export interface Rehearsal {
  ok: boolean;
  bytes: number;
  sha256: string;
  /** Up to the first that failed. */
  steps: RehearsalStep[];
  counts: CopyCounts | null;
  tookMs: number;
}
