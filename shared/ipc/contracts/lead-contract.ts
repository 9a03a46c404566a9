import { z } from 'zod';
import { daySchema, type Day } from '#shared/lib/date.ts';
import type { HandOverCounts } from '#shared/domain/lead/hand-over.ts';
import { leadInputSchema } from '#shared/domain/lead/lead.ts';
import type { LeadView } from '#shared/domain/lead/lead-view.ts';
import { templateSchema } from '#shared/domain/packet/template.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { command, query } from '../operation.ts';

/** What a visitor reads after a lead is on the disk. */
export interface KeptLead {
  receipt: string;
  deleteOn: Day;
}
/** What an import found: the counts agree with the stand's, or nothing was taken in. */
export interface LeadImport {
  copyId: string;
  counts: HandOverCounts;
  added: number;
  known: number;
  /** Lines that the stand could no longer read. */
  damaged: number;
  /** False where the office's store does not know the copy: it was made before a restore, or elsewhere. */
  knownCopy: boolean;
}
export interface CodeLookup {
  code: string;
  takenAt: string;
  picks: RecordRef[];
}

const empty = z.strictObject({});
const byId = z.strictObject({ id: z.string() });

export const leadContract = {
  /** Keeps a lead; the answer comes after it is on the disk. */
  'lead.append': command<KeptLead>()(leadInputSchema),
  /** A file on its way to the core, part by part: a photo of a card, a hand-over file. */
  'lead.begin': command<{ fileId: string }>()(z.strictObject({ bytes: z.int().min(1).max(400_000_000) })),
  'lead.send': command<{ received: number }>()(z.strictObject({ fileId: z.string(), at: z.int().min(0), base64: z.string().max(900_000) })),

  'lead.list': query<LeadView[]>()(empty),
  /** `name` is what the officer calls the file, for what is said of it. */
  'lead.import': command<LeadImport>()(z.strictObject({ fileId: z.string().min(1), name: z.string().min(1).max(400) })),
  'lead.plan': command<null>()(z.strictObject({ id: z.string(), followUpOn: daySchema.nullable(), note: z.string().max(500) })),
  'lead.finish': command<null>()(z.strictObject({ id: z.string(), done: z.boolean() })),
  /** Makes an investor of the lead, once, and a packet of what was picked. */
  'lead.makePacket': command<{ investorId: string; packetId: string }>()(
    z.strictObject({ id: z.string(), template: templateSchema, language: packetLanguageSchema }),
  ),
  'lead.delete': command<null>()(byId),
  'lead.findCode': query<CodeLookup>()(z.strictObject({ code: z.string().max(40) })),
};
