import { comparableAttributes, compareAttribute } from '#main/services/desk/compare.ts';
import { loadDesk, readPeriod } from '#main/services/desk/load-desk.ts';
import type { deskContract } from '#shared/ipc/contracts/desk-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The manager's desk and the comparison of districts. */
export function deskHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof deskContract> {
  return {
    'desk.get': (asked) => {
      const today = clock.today();
      return loadDesk(db, readPeriod(asked, today), today);
    },
    'desk.comparable': () => comparableAttributes(db, clock.today()),
    'desk.compare': ({ attributeId }) => compareAttribute(db, attributeId, clock.today()),
  };
}
