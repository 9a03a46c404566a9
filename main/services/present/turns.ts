import type { Presented } from '#shared/ipc/contracts/present-contract.ts';
import type { AppEvent } from '#shared/ipc/event.ts';

/** The page each presented packet is at. Turnings are counted across packets, so that of two the later one is known. */
export interface Turns {
  place(packetId: string): Presented | null;
  turn(packetId: string, page: number): Presented;
}

/** @param tell hears of every turning. Places are kept while the program runs and are no part of the store. */
export function createTurns(tell: (event: AppEvent) => void): Turns {
  const places = new Map<string, Presented>();
  let count = 0;
  return {
    place: (packetId) => places.get(packetId) ?? null,
    turn: (packetId, page) => {
      count += 1;
      const place = { page, turn: count };
      places.set(packetId, place);
      tell({ type: 'presented', packetId, ...place });
      return place;
    },
  };
}
