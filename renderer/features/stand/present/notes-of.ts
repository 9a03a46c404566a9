import { sectionNames, type DraftSection } from '#shared/domain/packet/draft.ts';
import { isEmptyText, plainTextOf } from '#shared/domain/packet/rich-text.ts';
import type { Language } from '#shared/lib/language.ts';

export interface SlideNote {
  id: string;
  name: string;
  /** The officer's words, empty where none were written. */
  text: string;
}

/**
 * What the presenter reads at a page: the officer's words of the sections that stand on it. A page on which no section
 * begins belongs to the one before it, and the pages before all of them to the first.
 */
export function notesOf({
  sections,
  sectionPages,
  page,
  language,
}: {
  sections: readonly Pick<DraftSection, 'id' | 'words'>[];
  sectionPages: Readonly<Record<string, number>>;
  page: number;
  language: Language;
}): SlideNote[] {
  const begins = Object.entries(sectionPages).filter(([, first]) => first <= page);
  const last = Math.max(0, ...begins.map(([, first]) => first));
  const first = sections[0]?.id;
  const standing = begins.filter(([, at]) => at === last).map(([id]) => id);
  const ids = new Set(standing.length > 0 || first === undefined ? standing : [first]);
  const other = language === 'zh' ? 'en' : 'zh';
  return sections
    .filter(({ id }) => ids.has(id))
    .map(({ id, words }) => ({
      id,
      name: sectionNames[id][language],
      text: plainTextOf(isEmptyText(words[language]) ? words[other] : words[language]),
    }));
}
