import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { DraftSection } from '#shared/domain/packet/draft.ts';
import { plainTextOf } from '#shared/domain/packet/rich-text.ts';
import { holdsName } from '#shared/domain/packet/wording.ts';

/** What an investor is called in words that must not reach another. */
export const namesOf = ({ codeName, name }: Pick<InvestorProfile, 'codeName' | 'name'>): string[] =>
  [codeName, name?.zh, name?.en].filter((text) => text !== undefined);

/** Empties both languages of a section whose words name somebody, also where the name is split by blanks or signs. */
export function withoutNames(section: DraftSection, names: readonly string[]): DraftSection {
  const texts = [plainTextOf(section.words.zh), plainTextOf(section.words.en)];
  const told = names.some((name) => texts.some((text) => holdsName(text, name)));
  if (!told) return section;
  const { libraryIds: _ids, ...rest } = section;
  return { ...rest, words: { zh: '', en: '' } };
}
