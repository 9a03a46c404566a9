import { z } from 'zod';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import type { Period } from '#shared/domain/ledger/calendar.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import { daySchema, type Day } from '#shared/lib/date.ts';
import { packetLanguageSchema, type PacketLanguage } from '#shared/lib/language.ts';

/** A brief covers any days, both of them in it. */
export const briefInputSchema = z.strictObject({ from: daySchema, to: daySchema, language: packetLanguageSchema });
export type BriefInput = z.infer<typeof briefInputSchema>;

/** Everything a brief is made of, taken from the store at one moment: the same snapshot gives the same bytes. It is internal. */
export interface BriefSnapshot {
  format: 1;
  applicationVersion: string;
  /** The day it was made, printed on its pages. */
  date: Day;
  language: PacketLanguage;
  office: Settings['office'];
  desk: DeskView;
}

/** One file of a frozen brief; the log never changes. */
export interface BriefExport {
  id: string;
  versionId: string;
  fileName: string;
  path: string;
  sha256: string;
  bytes: number;
  pages: number;
  checks: ByteCheck[];
  exportedAt: string;
}

/** A frozen brief as a list shows it. */
export interface BriefVersion {
  id: string;
  period: Period;
  language: PacketLanguage;
  sha256: string;
  createdAt: string;
  /** Newest first. */
  exports: BriefExport[];
}

export interface BriefResult {
  export: BriefExport;
  /** Rows of all tables and lists on the pages. */
  rows: number;
  sources: number;
  elapsedMs: number;
}
