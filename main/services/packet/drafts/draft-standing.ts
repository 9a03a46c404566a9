import { listLibrary } from '#main/repos/library-repo.ts';
import type { Database } from '#main/store/database.ts';
import { chipIdsOf, type Chip } from '#shared/domain/packet/chip.ts';
import { isOverdue } from '#shared/domain/packet/library.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { OverdueUse } from './library-findings.ts';
import { readChips } from './read-chips.ts';

/** Items past their review date whose words stand in a section that is printed. */
function overdueIn(db: Database, { draft, date }: Pick<PacketSnapshot, 'draft' | 'date'>): OverdueUse[] {
  const used = draft.sections.filter(({ on, libraryIds = [] }) => on && libraryIds.length > 0);
  if (used.length === 0) return [];
  const overdue = new Map(listLibrary(db).flatMap((item) => (isOverdue(item, date) ? [[item.id, item] as const] : [])));
  return used.flatMap(({ id, libraryIds = [] }) =>
    libraryIds.flatMap((itemId) => {
      const item = overdue.get(itemId);
      return item === undefined ? [] : [{ section: id, item }];
    }),
  );
}

/** How what a draft took over stands in the store today: figures of facts, and words of the library. */
export function draftStanding(db: Database, snapshot: PacketSnapshot): { chips: Chip[]; overdue: OverdueUse[] } {
  const { draft, date } = snapshot;
  return {
    chips: readChips(db, { factIds: chipIdsOf(draft), audience: draft.audience, today: date }),
    overdue: overdueIn(db, snapshot),
  };
}
