import {
  fixedSections,
  startDraft,
  templateSections,
  type DraftSection,
  type PacketDraft,
  type SectionId,
} from '#shared/domain/packet/draft.ts';
import type { LibraryItem } from '#shared/domain/packet/library.ts';
import { joinedTexts, type OfficerText } from '#shared/domain/packet/rich-text.ts';
import type { SectionOptions } from '#shared/domain/packet/section-options.ts';
import type { Template } from '#shared/domain/packet/template.ts';
import type { Language } from '#shared/lib/language.ts';
import { moved } from '../../../ui/moved.ts';

export const isFixed = (id: SectionId): boolean => fixedSections.includes(id);

const withSection = (draft: PacketDraft, id: SectionId, edit: (section: DraftSection) => DraftSection): PacketDraft => ({
  ...draft,
  sections: draft.sections.map((section) => (section.id === id ? edit(section) : section)),
});

export const switched = (draft: PacketDraft, id: SectionId, on: boolean): PacketDraft =>
  isFixed(id) ? draft : withSection(draft, id, (section) => ({ ...section, on }));

export const worded = (draft: PacketDraft, id: SectionId, { language, text }: { language: Language; text: OfficerText }): PacketDraft =>
  withSection(draft, id, (section) => ({ ...section, words: { ...section.words, [language]: text } }));

/** Puts the words of a library item under those of the section and remembers where they come from. */
export const withLibraryItem = (draft: PacketDraft, id: SectionId, { id: itemId, text }: Pick<LibraryItem, 'id' | 'text'>): PacketDraft =>
  withSection(draft, id, (section) => ({
    ...section,
    words: { zh: joinedTexts(section.words.zh, text.zh), en: joinedTexts(section.words.en, text.en) },
    libraryIds: [...new Set([...(section.libraryIds ?? []), itemId])],
  }));

export type OptionChange = { [Key in keyof SectionOptions]?: SectionOptions[Key] | undefined };

/** Changes options of a section; one that is undefined is as the template has it. */
export function withOptions(draft: PacketDraft, id: SectionId, change: OptionChange): PacketDraft {
  return withSection(draft, id, ({ options = {}, ...section }) => {
    const entries = Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined);
    return entries.length === 0 ? section : { ...section, options: Object.fromEntries(entries) };
  });
}

/** The sections an officer may reorder; cover and sources keep the first and the last place. */
export const movable = (draft: PacketDraft): DraftSection[] => draft.sections.filter((section) => !isFixed(section.id));

/** Moves among the movable sections; the fixed ones stay where they are. */
export function reordered(draft: PacketDraft, from: number, to: number): PacketDraft {
  const order = moved(movable(draft), from, to);
  const sections = draft.sections.map((section) => (isFixed(section.id) ? section : (order.shift() ?? section)));
  return { ...draft, sections };
}

/** Another template brings its own sections; words and switches of those it shares are kept. */
export function retemplated(draft: PacketDraft, template: Template): PacketDraft {
  const fresh = startDraft({ ...draft, template });
  const known = new Map(draft.sections.map((section) => [section.id, section]));
  const shared = draft.sections.filter((section) => templateSections[template].includes(section.id));
  const added = fresh.sections.filter((section) => !known.has(section.id));
  const order = [...shared, ...added];
  const fixedFirst = order.filter((section) => section.id === 'cover');
  const fixedLast = order.filter((section) => section.id === 'sources');
  return { ...fresh, sections: [...fixedFirst, ...order.filter((section) => !isFixed(section.id)), ...fixedLast] };
}
