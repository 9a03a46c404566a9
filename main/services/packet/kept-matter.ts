import { contentMark } from '#main/repos/content-mark.ts';
import type { Database } from '#main/store/database.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { matterKeys, takeMatter, withDraft, type FreezeInput, type PacketMatter } from './freeze.ts';

/** Packets whose matter is kept: the one at work and the one looked at before. */
const most = 2;

/**
 * `takeSnapshot` for a packet that is taken again with every letter typed: what comes from the store is kept until the store or
 * what decides about it changes. The snapshot is the same as a new one.
 */
export function createKeptSnapshots(db: Database): (input: FreezeInput) => PacketSnapshot {
  const kept = new Map<string, { mark: number; matter: PacketMatter }>();
  return (input) => {
    const key = JSON.stringify([input.applicationVersion, input.today, input.profile, matterKeys.map((name) => input.draft[name])]);
    const mark = contentMark(db);
    const known = kept.get(key);
    const matter = known?.mark === mark ? known.matter : takeMatter(db, input);
    kept.delete(key);
    kept.set(key, { mark, matter });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return withDraft(db, matter, input.draft);
  };
}
