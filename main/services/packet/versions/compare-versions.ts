import { documentValue } from '#main/documents/value/document-value.ts';
import type { Database } from '#main/store/database.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { VersionComparison } from '#shared/domain/packet/version.ts';
import { compareDocuments } from '#shared/domain/packet/version-diff.ts';
import { readVersion, versionView } from './read-version.ts';

const valueOf = (db: Database, id: string): DocumentValue => documentValue(readVersion(db, id).snapshot, id);

/** What a reader of both versions would find different. @throws UserError for a version that is unknown or cannot be set any more. */
export function compareVersions(db: Database, { older, newer }: { older: string; newer: string }): VersionComparison {
  return { older: versionView(db, older), newer: versionView(db, newer), diff: compareDocuments(valueOf(db, older), valueOf(db, newer)) };
}
