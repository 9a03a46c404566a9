import { z } from 'zod';

/** Who decides something about a packet, and when. */
export const signed = { by: z.string().trim().min(1).max(100), at: z.iso.datetime({ offset: true }) };
