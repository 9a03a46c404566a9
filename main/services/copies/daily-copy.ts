import fs from 'node:fs';
import path from 'node:path';
import { readCopySettings } from '#main/repos/copy-setting-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import { shanghaiDayOf } from '#shared/lib/date.ts';
import { sealOf } from '#main/store/backup.ts';
import type { Store } from '#main/store/open-store.ts';
import { copiesFolder, makeSealedCopy, newCopyPath } from '#main/store/sealed-copy.ts';
import type { CopyEntry } from '#shared/domain/copies/copy.ts';
import { spentCopies } from '#shared/domain/copies/rotation.ts';
import { listCopies } from './list-copies.ts';

const isDaily = (copy: CopyEntry): boolean => copy.reason === 'daily' && copy.state === 'sealed';

/** True where the settings ask for today's copy and no sound one is there. */
export function isCopyDue(store: Store, clock: Clock): boolean {
  if (!readCopySettings(store.db).daily) return false;
  return !listCopies(store.dataDir).some((copy) => isDaily(copy) && shanghaiDayOf(copy.madeAt) === clock.today());
}

/** What a killed copy left behind. Runs under the store's lock, so no copy of another process is at work. */
function sweepParts(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith('.') && /\.part(?:-wal|-shm|-journal)?$/.test(name)) fs.rmSync(path.join(folder, name), { force: true });
  }
}

/**
 * The copy of the first opening of a day, after which spent automatic copies go. Only sealed daily copies are ever removed.
 * @returns the names made and removed; nothing made where today has its copy already.
 */
export function makeDailyCopy(store: Store, clock: Clock): { made: string | null; removed: string[] } {
  if (!isCopyDue(store, clock)) return { made: null, removed: [] };
  const folder = copiesFolder(store.dataDir);
  sweepParts(folder);
  const note = { reason: 'daily' as const, madeAt: clock.now() };
  const made = path.basename(makeSealedCopy(store.db, newCopyPath(store.dataDir, note), note).path);
  const dated = listCopies(store.dataDir)
    .filter(isDaily)
    .map((copy) => ({ name: copy.name, madeAt: copy.madeAt, day: shanghaiDayOf(copy.madeAt) }));
  const removed = spentCopies(dated, readCopySettings(store.db));
  for (const name of removed) {
    fs.rmSync(path.join(folder, name), { force: true });
    fs.rmSync(sealOf(path.join(folder, name)), { force: true });
  }
  return { made, removed };
}
