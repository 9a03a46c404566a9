import { z } from 'zod';
import type { HandOverCounts } from '#shared/domain/lead/hand-over.ts';
import { entryIdSchema } from '#shared/domain/lead/lead.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import { pinSchema, standConfigSchema, type StandConfig, type StandOffice } from '#shared/domain/stand/stand-config.ts';
import type { StandHome, StandStop, StandTour } from '#shared/domain/stand/stand-view.ts';
import { tourSchema, type TourView } from '#shared/domain/tour/tour.ts';
import { command, query } from '../operation.ts';

/** How this window was opened. */
export type StandState =
  | { mode: 'office' }
  | {
      mode: 'stand';
      copyId: string;
      madeAt: string;
      config: StandConfig;
      office: StandOffice;
      training: boolean;
      fingerprint: string;
      /** Leads kept since the last hand-over. */
      unsent: number;
      /** Leads kept at all, and lines that no longer read. */
      leads: number;
      damaged: number;
    };

/** The office's side: what the next copy will be like, and which there are. */
export interface StandDesk {
  config: StandConfig;
  pinSet: boolean;
  copies: { id: string; madeAt: string; path: string }[];
}
export interface MadeCopy {
  path: string;
  copyId: string;
  madeAt: string;
  sha256: string;
  bytes: number;
  counts: { records: number; facts: number; sources: number; tours: number };
  fingerprint: string;
  /** Said once, where none had been set. */
  pin: string | null;
}
export interface PinReply {
  right: boolean;
  waitSeconds: number;
  /** Given with the right PIN, for what staff do next. */
  token: string | null;
}
export interface HandedOver {
  path: string;
  counts: HandOverCounts;
  damaged: number;
  sha256: string;
}

const empty = z.strictObject({});
const byId = z.strictObject({ id: z.string() });
const byToken = z.strictObject({ token: z.string().min(1) });

export const standContract = {
  'stand.state': query<StandState>()(empty),
  'stand.home': query<StandHome>()(empty),
  'stand.tour': query<StandTour>()(byId),
  'stand.record': query<StandStop>()(byId),
  /** Keeps a visitor's picks under a code to take along; the same id again answers the same code. */
  'stand.keepPicks': command<{ code: string }>()(z.strictObject({ id: entryIdSchema, pickIds: z.array(recordIdSchema).min(1).max(200) })),
  /** Staff only, from here on: by PIN, then by the token it gave. */
  'stand.unlock': command<PinReply>()(z.strictObject({ pin: z.string().max(40) })),
  'stand.handOver': command<HandedOver>()(byToken),
  'stand.leave': command<null>()(byToken),

  'stand.desk': query<StandDesk>()(empty),
  'stand.saveConfig': command<StandConfig>()(standConfigSchema),
  'stand.setPin': command<null>()(z.strictObject({ pin: pinSchema })),
  /** Asks where, and writes a stand copy there; null when the officer thinks better of it. */
  'stand.makeCopy': command<MadeCopy | null>()(empty),
  'tour.list': query<TourView[]>()(empty),
  'tour.save': command<TourView>()(tourSchema),
  /** Takes the office's own form of a tour away; a ready one comes back as it was. */
  'tour.remove': command<null>()(byId),
  /** The office's own tours in a new order. */
  'tour.order': command<null>()(z.strictObject({ tourIds: z.array(recordIdSchema).min(1).max(500) })),
};
