import { createHash } from 'node:crypto';
import { exportsOfVersion, findVersion, findVersionHead, listVersions, type VersionHead } from '#main/repos/packet-repo.ts';
import type { Database } from '#main/store/database.ts';
import { packetDraftSchema } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot, PrintedProfile } from '#shared/domain/packet/snapshot.ts';
import type { VersionView } from '#shared/domain/packet/version.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** Everything that each snapshot of this format holds; the compiler keeps the list whole. Figures in an officer's words are not in each. */
const snapshotKeys: Record<Exclude<keyof PacketSnapshot, 'chips' | 'answers' | 'factChanges' | 'theme'>, true> = {
  format: true,
  applicationVersion: true,
  date: true,
  draft: true,
  profile: true,
  office: true,
  match: true,
  sectors: true,
  parks: true,
  districts: true,
  neighbours: true,
  clauses: true,
  talentPolicies: true,
  talentPath: true,
  programmes: true,
  conflicts: true,
  clashes: true,
  filing: true,
  courses: true,
  lawPolicy: true,
  leftOut: true,
};

const unknownVersion = (id: string): UserError =>
  new UserError('not-found', `没有定稿“${id}”。There is no frozen version "${id}".`, { where: id });

/** A version with what it was made of. */
export interface StoredVersion {
  id: string;
  packetId: string | null;
  sha256: string;
  snapshot: PacketSnapshot;
}

/**
 * The version as it was frozen.
 * @throws UserError `not-found`; `store-damaged` where its content no longer has its hash; `refused` where an older application froze less
 * than the pages need today.
 */
export function readVersion(db: Database, id: string): StoredVersion {
  const row = findVersion(db, id);
  if (row === null) throw unknownVersion(id);
  if (createHash('sha256').update(row.snapshot).digest('hex') !== row.sha256)
    throw new UserError(
      'store-damaged',
      '定稿的内容与它的校验值不符，不能再用；请从备份恢复。The frozen version no longer has its own hash and cannot be used: restore a backup.',
      { where: id },
    );
  const content = JSON.parse(row.snapshot) as Partial<PacketSnapshot>;
  const missing = Object.keys(snapshotKeys).filter((key) => !Object.hasOwn(content, key));
  if ((content.format !== 1 && content.format !== 2) || missing.length > 0)
    throw new UserError(
      'refused',
      `这份定稿由 ${content.applicationVersion ?? '?'} 版软件写成，现在的软件不能再排版；请从草稿做一份新版本。It was frozen by version ${content.applicationVersion ?? '?'} of the application and can no longer be set: make a new version from the draft.`,
      { where: id, detail: missing },
    );
  // The hash says that these are the bytes `freeze` wrote, and every part of the format is there.
  return { id: row.id, packetId: row.packetId, sha256: row.sha256, snapshot: content as PacketSnapshot };
}

function toView(db: Database, head: VersionHead): VersionView {
  const draft = packetDraftSchema.parse(JSON.parse(head.draft));
  const profile = JSON.parse(head.profile) as PrintedProfile;
  return {
    id: head.id,
    packetId: head.packetId,
    sha256: head.sha256,
    createdAt: head.createdAt,
    date: head.date,
    template: draft.template,
    language: draft.language,
    audience: draft.audience,
    recipient: { codeName: profile.codeName, name: profile.name ?? null, watermark: draft.watermark },
    applicationVersion: head.applicationVersion,
    exports: exportsOfVersion(db, head.id),
  };
}

/** The frozen versions of a packet, newest first. */
export const packetVersions = (db: Database, packetId: string): VersionView[] => listVersions(db, packetId).map((head) => toView(db, head));

/** @throws UserError `not-found`. */
export function versionView(db: Database, id: string): VersionView {
  const head = findVersionHead(db, id);
  if (head === null) throw unknownVersion(id);
  return toView(db, head);
}
