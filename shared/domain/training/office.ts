import { z } from 'zod';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';

/** Whose data a store holds: the office's own, or the invented ones of the training office. */
export const officeSchema = z.enum(['own', 'training']);
export type Office = z.infer<typeof officeSchema>;

/** Folder of the training office, inside the data folder for its store and inside the starter data for its seeds. No other store lies in a folder of this name. */
export const trainingFolder = 'training';

/** Stands on every screen and every page of the training office. */
export const trainingMark = '示例 TRAINING';

/** In the training office the mark takes the place of whatever watermark the draft asks for. */
export const markDraft = (draft: PacketDraft, office: Office): PacketDraft =>
  office === 'training' ? { ...draft, watermark: trainingMark } : draft;

/** A file that leaves the training office says so before it is opened. */
export const markFileName = (name: string, office: Office): string => (office === 'training' ? `TRAINING-${name}` : name);
