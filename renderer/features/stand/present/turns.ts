import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Presented } from '#shared/ipc/contracts/present-contract.ts';
import type { Client } from '../../../api/client.ts';

/** The page a window shows of a presented packet, in step with every other window that shows it. */
export interface Turns {
  readonly page: StoreApi<number>;
  /** Turns this window at once and the others with it. */
  to(page: number): Promise<void>;
  /** Goes to where the others are. */
  join(): Promise<void>;
  /** Follows the others until the returned function is called. */
  follow(): () => void;
}

/**
 * While a turning of this window is on its way nothing else moves it, so that quick turning does not run back and forth; what
 * was turned last anywhere tells in the end.
 */
export function createTurns(client: Client, packetId: string): Turns {
  const page = createStore<number>(() => 1);
  let last: Presented = { page: 1, turn: 0 };
  let underway = 0;
  const hear = (place: Presented): void => {
    if (place.turn > last.turn) last = { page: place.page, turn: place.turn };
    if (underway === 0) page.setState(last.page, true);
  };
  return {
    page,
    to: async (wanted) => {
      page.setState(wanted, true);
      underway += 1;
      const place = await client.call('present.turn', { packetId, page: wanted }).finally(() => {
        underway -= 1;
      });
      hear(place);
    },
    join: async () => {
      const place = await client.call('present.place', { packetId });
      if (place !== null) hear(place);
    },
    follow: () =>
      client.subscribe((event) => {
        if (event.type === 'presented' && event.packetId === packetId) hear(event);
      }),
  };
}
