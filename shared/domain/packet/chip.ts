import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { factIdsOf } from './rich-text.ts';
import type { PacketDraft } from './draft.ts';

/**
 * How a figure put into an officer's words stands today. `replaced`: a newer fact took its place. `gone`: withdrawn, or its record
 * archived. `above`: its level is higher than the packet's audience. `set-aside`: an officer chose another of two that disagree.
 */
export type ChipState = 'fresh' | 'undated' | 'stale' | 'conflicting' | 'set-aside' | 'replaced' | 'above' | 'gone';

/** A fact as a packet prints it inside an officer's words. */
export interface ChipFact {
  view: FactView;
  record: RecordRef;
}

/** The same as the builder shows it. `fact` is null only where the store has no such fact at all. */
export interface Chip {
  factId: string;
  state: ChipState;
  fact: ChipFact | null;
  /** The fact that took its place, where one did. */
  replacedBy: string | null;
}

/** Facts whose figures stand in what the packet prints, each once. */
export const chipIdsOf = ({ sections, language }: Pick<PacketDraft, 'sections' | 'language'>): string[] => [
  ...new Set(
    sections
      .filter((section) => section.on)
      .flatMap(({ words }) => [...(language === 'en' ? [] : factIdsOf(words.zh)), ...(language === 'zh' ? [] : factIdsOf(words.en))]),
  ),
];

/** States in which a figure may be printed: with a mark beside it where there is something to know. */
export const isPrintable = (state: ChipState): boolean =>
  state !== 'above' && state !== 'gone' && state !== 'replaced' && state !== 'set-aside';
