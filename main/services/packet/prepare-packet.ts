import type { Glyphs } from '#main/documents/glyphs.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { listCompanyNames } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { freeze, takeSnapshot, type FreezeInput, type FrozenVersion } from './freeze.ts';
import { draftStanding } from './drafts/draft-standing.ts';
import { preflight } from './preflight.ts';

/** A draft taken through snapshot, freezing and preflight: all that can be said before a page is set. */
export interface PreparedPacket {
  version: FrozenVersion;
  value: DocumentValue;
  findings: Finding[];
}

/** What preflight says of a document. `profile` is the one in the store, with the name that must not show before disclosure. */
export const findingsOf = (
  db: Database,
  glyphs: Glyphs,
  { snapshot, value, profile }: { snapshot: PacketSnapshot; value: DocumentValue; profile: FreezeInput['profile'] },
): Finding[] => preflight({ snapshot, value, profile, glyphs, firmNames: firmNames(db, profile), ...draftStanding(db, snapshot) });

/** The investor's names and the companies of the store. */
function firmNames(db: Database, { codeName, name }: FreezeInput['profile']): string[] {
  const own = [codeName, name?.zh, name?.en].filter((text) => text !== undefined);
  return [...own, ...listCompanyNames(db)];
}

/** Snapshot and document, not yet judged. @throws UserError for a park that is unknown or above the audience. */
export function freezePacket(db: Database, input: FreezeInput): Omit<PreparedPacket, 'findings'> {
  const snapshot = takeSnapshot(db, input);
  const version = freeze(snapshot);
  return { version, value: documentValue(snapshot, version.id, version.sha256) };
}

/** @throws UserError for a park that is unknown or above the audience. */
export function preparePacket(db: Database, input: FreezeInput, glyphs: Glyphs): PreparedPacket {
  const frozen = freezePacket(db, input);
  const { snapshot } = frozen.version;
  return { ...frozen, findings: findingsOf(db, glyphs, { snapshot, value: frozen.value, profile: input.profile }) };
}
