import { createContext, use } from 'react';
import type { Chip } from '#shared/domain/packet/chip.ts';

/** How the figures in the words at hand stand today, and the way to their facts. */
export interface Chips {
  byId: ReadonlyMap<string, Chip>;
  open: (factId: string) => void;
}
const none: Chips = { byId: new Map(), open: () => undefined };
export const ChipContext = createContext<Chips>(none);
export const useChips = (): Chips => use(ChipContext);
