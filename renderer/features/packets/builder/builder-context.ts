import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { DraftSection, PacketDraft, SectionId } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { Builder, BuilderState } from './builder-store.ts';
import type { FoundLaw } from './let-pass.ts';
import type { Changes } from './use-changes.ts';

export type DetailsTab = 'section' | 'parks' | 'packet' | 'findings';

/** The builder at work and what its panes point at together. */
export interface BuilderView {
  builder: Builder;
  packetId: string;
  selected: SectionId;
  /** Counts how often a section was asked for, so that asking again leads back to its page. */
  asked: number;
  select: (id: SectionId) => void;
  /** Chooses a section whose place on the page the reader is at already, and the block in it where it is known. */
  point: (id: SectionId, block?: string) => void;
  /** The block last pointed at in the selected section: `words`, or the id of an item of its contents. */
  pointed: string | null;
  /** Opens the inspector on a fact. */
  openFact: (factId: string) => void;
  /** What the draft changes against the newest version; null while it is not asked for. */
  changes: Changes | null;
  setMarking: (on: boolean) => void;
  tab: DetailsTab;
  setTab: (tab: DetailsTab) => void;
  /** The finding of the law that is about to be let pass; null while none is. */
  passing: FoundLaw | null;
  setPassing: (found: FoundLaw | null) => void;
}
export const BuilderContext = createContext<BuilderView | null>(null);

export function useBuilderView(): BuilderView {
  const view = use(BuilderContext);
  if (view === null) throw new Error('no BuilderContext above this component');
  return view;
}
export const useBuilderState = <T>(select: (state: BuilderState) => T): T => useStore(useBuilderView().builder.store, select);
export const useDraft = (): PacketDraft => useBuilderState((state) => state.history.present);

const none: Finding[] = [];
export const useFindings = (): Finding[] => useBuilderState((state) => state.preview?.findings ?? none);

export const sectionOf = (draft: PacketDraft, id: SectionId): DraftSection | undefined =>
  draft.sections.find((section) => section.id === id);
