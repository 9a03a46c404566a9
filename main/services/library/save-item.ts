import { randomUUID } from 'node:crypto';
import { findLibraryItem, libraryRow } from '#main/repos/library-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { runChange, type ChangeNote } from '#main/services/changes/change.ts';
import { byOf } from '#main/services/changes/write.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import type { LibraryInput, LibraryItem } from '#shared/domain/packet/library.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';

export interface LibraryDesk {
  db: Database;
  clock: Clock;
}

export const noteOf = ({ db, clock }: LibraryDesk, command: string, summary: ChangeNote['summary']): ChangeNote => ({
  at: clock.now(),
  by: byOf(readSettings(db)),
  command,
  summary,
  reason: null,
});

function itemOrThrow(db: Database, id: string): LibraryItem {
  const item = findLibraryItem(db, id);
  if (item === null)
    throw new UserError('not-found', '没有这条文字，可能已经删去。There is no such item; it may have been removed.', { where: id });
  return item;
}

/** Writes an item of the library; without a key a new one. @throws UserError `not-found`. */
export function saveLibraryItem(desk: LibraryDesk, { id, item }: { id: string | null; item: LibraryInput }): Saved {
  const { db, clock } = desk;
  if (id !== null) itemOrThrow(db, id);
  const row = libraryRow({ ...item, id: id ?? `words-${randomUUID()}`, updatedAt: clock.now() });
  const note = noteOf(desk, 'library.save', { zh: `文字库：${item.title}`, en: `Library: ${item.title}` });
  const { changeId } = runChange(db, note, (journal) => {
    if (id === null) journal.insert('library_item', row);
    else journal.update('library_item', { id }, row);
  });
  return { id: String(row['id']), changeId };
}

/** Words already put into packets stay there. @throws UserError `not-found`. */
export function removeLibraryItem(desk: LibraryDesk, id: string): Saved {
  const { title } = itemOrThrow(desk.db, id);
  const note = noteOf(desk, 'library.remove', { zh: `删去文字库条目：${title}`, en: `Library item removed: ${title}` });
  const { changeId } = runChange(desk.db, note, (journal) => journal.remove('library_item', { id }));
  return { id, changeId };
}
