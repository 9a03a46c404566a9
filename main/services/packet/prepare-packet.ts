import type { Glyphs } from '#main/documents/glyphs.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { listCompanyNames } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { freeze, takeSnapshot, type FreezeInput, type FrozenVersion } from './freeze.ts';
import { preflight } from './preflight.ts';

/** A draft taken through snapshot, freezing and preflight: all that can be said before a page is set. */
export interface PreparedPacket {
  version: FrozenVersion;
  value: DocumentValue;
  findings: Finding[];
}

/** The investor's names and the companies of the store. */
function firmNames(db: Database, { codeName, name }: FreezeInput['profile']): string[] {
  const own = [codeName, name?.zh, name?.en].filter((text) => text !== undefined);
  return [...own, ...listCompanyNames(db)];
}

/**
 * @param printedVersion stands on the pages instead of the version's own id; for previews.
 * @throws UserError for a park that is unknown or above the audience.
 */
export function preparePacket(db: Database, input: FreezeInput, glyphs: Glyphs, printedVersion?: string): PreparedPacket {
  const snapshot = takeSnapshot(db, input);
  const version = freeze(snapshot);
  const value = documentValue(snapshot, printedVersion ?? version.id);
  return {
    version,
    value,
    findings: preflight({ snapshot, value, profile: input.profile, glyphs, firmNames: firmNames(db, input.profile) }),
  };
}
