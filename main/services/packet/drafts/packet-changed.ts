import { documentValue } from '#main/documents/value/document-value.ts';
import { listVersions } from '#main/repos/packet-repo.ts';
import type { Database } from '#main/store/database.ts';
import { changedSections, type PacketChanged } from '#shared/domain/packet/packet-changed.ts';
import { compareDocuments } from '#shared/domain/packet/version-diff.ts';
import { takeSnapshot, type FreezeInput } from '../freeze.ts';
import { readVersion } from '../versions/read-version.ts';

/**
 * What the draft changes against the newest version of the packet; null where there is none yet.
 * @throws UserError for a version that can no longer be read, or a park that may not be offered.
 */
export function packetChanged(db: Database, { packetId, input }: { packetId: string; input: FreezeInput }): PacketChanged | null {
  const [head] = listVersions(db, packetId);
  if (head === undefined) return null;
  const older = documentValue(readVersion(db, head.id).snapshot, head.id);
  const newer = documentValue(takeSnapshot(db, input), head.id);
  return { versionId: head.id, at: head.createdAt, sections: changedSections(compareDocuments(older, newer)) };
}
