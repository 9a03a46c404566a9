import { createContext, use } from 'react';
import type { Chip } from '#shared/domain/packet/chip.ts';
import type { Language } from '#shared/lib/language.ts';

/** How the figures in the words at hand stand today, and the way to their facts. */
export interface Chips {
  byId: ReadonlyMap<string, Chip>;
  open: (factId: string) => void;
}
const none: Chips = { byId: new Map(), open: () => undefined };
export const ChipContext = createContext<Chips>(none);
/** The language of the words that a figure stands in; null outside of them. */
export const WordsLanguage = createContext<Language | null>(null);
export const useChips = (): Chips => use(ChipContext);
