import { z } from 'zod';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { settingsSchema, type Settings } from '#shared/domain/settings/settings.ts';
import type { Pack } from '#shared/domain/source/source.ts';
import type { Office } from '#shared/domain/training/office.ts';
import { command, query } from '../operation.ts';

export interface StoreStatus {
  app: string;
  schema: number;
  store: string;
  /** Whose data these are; `training` is marked on every screen. */
  office: Office;
  integrity: string;
  counts: Record<RecordKind | 'clause' | 'fact' | 'source' | 'investor' | 'packet', number>;
}
/** The first page: what the store holds, what needs a hand, what went out lately. */
export interface HomeSummary {
  counts: StoreStatus['counts'];
  stale: { record: RecordRef; facts: number }[];
  staleFacts: number;
  undatedFacts: number;
  openConflicts: { id: string; note: { zh: string; en: string }; record: RecordRef }[];
  overdueTargets: { record: RecordRef; factId: string; attribute: { zh: string; en: string }; due: string }[];
  recentPackets: { id: string; investorCodeName: string; template: string; language: string; updatedAt: string; exports: number }[];
}
export interface Backup {
  path: string;
  bytes: number;
  sha256: string;
}

const empty = z.strictObject({});

export const storeContract = {
  'store.status': query<StoreStatus>()(empty),
  'store.home': query<HomeSummary>()(empty),
  'store.backup': command<Backup>()(empty),
  'settings.get': query<Settings>()(empty),
  'settings.save': command<Settings>()(settingsSchema),
  /** Bodies of rules that can be left out, with the day each was checked. */
  'settings.packs': query<Pack[]>()(empty),
  'window.openFile': command<null>()(z.strictObject({ exportId: z.string() })),
  'window.openFolder': command<null>()(z.strictObject({ exportId: z.string() })),
  'job.cancel': command<null>()(z.strictObject({ jobId: z.string() })),
};
