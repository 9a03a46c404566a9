import { createDispatch, type Dispatch, type Handlers } from '#main/dispatch.ts';
import { investorHandlers } from '#main/handlers/investor-handlers.ts';
import { returnHandlers } from '#main/handlers/return-handlers.ts';
import { testClock } from '../../support/core.ts';
import type { Core } from '#main/handlers/core.ts';

/** The real dispatch over the operations of investors and returns. */
export function returnDesk(store: Core['store']): { call: (path: string, input: unknown) => ReturnType<Dispatch>; faults: unknown[] } {
  const faults: unknown[] = [];
  // Only the store and the clock are asked for by these operations.
  const core = { store, clock: testClock } as Core;
  const handlers = { ...investorHandlers(core), ...returnHandlers(core) } as Handlers;
  const dispatch = createDispatch({ handlers, changed: () => undefined, report: (path, error) => faults.push([path, error]) });
  return { call: dispatch, faults };
}
