import type { SectionId } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { LibraryItem } from '#shared/domain/packet/library.ts';
import { makeFinding } from '../make-finding.ts';

/** A section that holds words of an item past its review date. */
export interface OverdueUse {
  section: SectionId;
  item: Pick<LibraryItem, 'title' | 'owner' | 'reviewBy'>;
}

/** Words of the library that somebody should have looked at again. */
export const libraryFindings = (uses: readonly OverdueUse[]): Finding[] =>
  uses.map(({ section, item: { title, owner, reviewBy } }) =>
    makeFinding(
      'warn',
      'library-overdue',
      {
        zh: `文字库条目“${title}”应在 ${reviewBy} 前复核，已过期：请与负责人${owner}核对，或改写。`,
        en: `The library item "${title}" was due for review by ${reviewBy}: check it with ${owner}, or rewrite.`,
      },
      { where: section },
    ),
  );
