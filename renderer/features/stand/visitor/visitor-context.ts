import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StandState } from '#shared/ipc/contracts/stand-contract.ts';
import { useWindowStores } from '../../../ui/window-stores.ts';
import type { Visit, VisitorStore } from './visitor-store.ts';

/** How a stand was opened. */
export type StandSetupView = Extract<StandState, { mode: 'stand' }>;

interface Stand {
  setup: StandSetupView;
  visitor: VisitorStore;
}
export const StandContext = createContext<Stand | null>(null);

export function useStand(): Stand {
  const stand = use(StandContext);
  if (stand === null) throw new Error('no StandContext above this component');
  return stand;
}
export const useVisit = <T>(select: (visit: Visit) => T): T => useStore(useStand().visitor.state, select);

/** Forgets the visitor whole, the language too, and waits for the next one. */
export function useNextVisitor(): () => void {
  const { visitor } = useStand();
  const { language } = useWindowStores();
  return () => {
    visitor.reset();
    language.setState({ language: 'zh' });
  };
}
