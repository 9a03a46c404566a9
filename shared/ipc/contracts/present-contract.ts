import { z } from 'zod';
import { command, query } from '../operation.ts';

/** Where a presented packet stands: its page, and how many turnings there were before, of any packet. */
export interface Presented {
  page: number;
  turn: number;
}

const byPacket = z.strictObject({ packetId: z.string().min(1).max(100) });

export const presentContract = {
  /** The page that was last turned to; null for a packet that was not presented since the program began. */
  'present.place': query<Presented | null>()(byPacket),
  /** Turns every window that shows the packet to this page. */
  'present.turn': command<Presented>()(byPacket.extend({ page: z.int().min(1).max(10_000) })),
  /** Opens the packet’s speaker notes in a second window. */
  'present.openNotes': command<null>()(byPacket),
};
