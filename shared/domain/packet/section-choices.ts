import type { FullBilingual } from '#shared/lib/language.ts';
import type { SectionId } from './draft.ts';
import type { SectionOptions } from './section-options.ts';

export type OptionKey = keyof SectionOptions;

/** What can be chosen in a section; none elsewhere. */
export const optionsOf: Partial<Record<SectionId, readonly OptionKey[]>> = {
  comparison: ['leftOut'],
  parks: ['most', 'leftOut', 'charts'],
  neighbours: ['most', 'leftOut'],
  incentives: ['most', 'leftOut', 'details'],
  talent: ['most', 'leftOut', 'details'],
  programmes: ['most', 'leftOut'],
  living: ['leftOut'],
};

/** One thing a section may show or leave out, as a list offers it. */
export interface SectionItem {
  id: string;
  name: FullBilingual;
  /** The record it belongs to; null where it is one itself. */
  of: FullBilingual | null;
}
