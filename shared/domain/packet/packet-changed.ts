import type { SectionDiff, VersionDiff } from './version-diff.ts';

/** What a draft changes in one section against a version. */
export interface SectionChanged {
  id: string;
  state: 'added' | 'removed' | 'changed' | 'moved';
  /** Words that the newer pages have and the version did not, for marking them on the page. */
  texts: string[];
}
export interface PacketChanged {
  versionId: string;
  /** When the version was frozen. */
  at: string;
  sections: SectionChanged[];
}

const newTexts = ({ blocks }: SectionDiff): string[] => [
  ...new Set(blocks.flatMap(({ texts }) => texts.flatMap(({ after }) => (after === null ? [] : [after.map(({ text }) => text).join('')])))),
];

/** The sections that differ, each once. */
export const changedSections = ({ sections }: VersionDiff): SectionChanged[] =>
  sections.flatMap((section) => {
    if (section.state === 'same' && !section.moved) return [];
    return [{ id: section.id, state: section.state === 'same' ? 'moved' : section.state, texts: newTexts(section) }];
  });
