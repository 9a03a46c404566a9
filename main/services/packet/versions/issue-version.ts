import { createHash } from 'node:crypto';
import { documentValue } from '#main/documents/value/document-value.ts';
import { exportsOfVersion } from '#main/repos/packet-repo.ts';
import { listCompanyNames } from '#main/repos/record-repo.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { ExportResult, PacketExport } from '#shared/domain/packet/packet.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { addressOf, overridesInUse, suggestedFileName } from '../issue-packet.ts';
import { preflight } from '../preflight.ts';
import { readVersion, type StoredVersion } from './read-version.ts';
import { stepOf, writeVersion, type IssueDependencies, type Writing } from './write-version.ts';

export interface VersionInput extends Writing {
  versionId: string;
  /** The running application; named where it sets other bytes than the one that wrote the first file. */
  applicationVersion: string;
}

/** Name of the check that a version written again has the bytes it had. */
export const sameBytesCheck = 'same bytes as before';

/**
 * A version names one set of bytes.
 * @throws UserError `check-failed` where this application sets other bytes than those in the log.
 */
function sameBytes(bytes: Uint8Array, first: PacketExport, versions: { frozenBy: string; running: string }): ByteCheck {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== first.sha256)
    throw new UserError(
      'check-failed',
      `排出的文件与 ${first.exportedAt.slice(0, 10)} 导出的不同（定稿用 ${versions.frozenBy} 版软件，现为 ${versions.running} 版），没有写出文件；请用原文件“${first.fileName}”，或做一份新版本。The pages differ from the file of ${first.exportedAt.slice(0, 10)} (frozen by version ${versions.frozenBy} of the application, now ${versions.running}) and no file was written: use "${first.fileName}" as it is, or make a new version.`,
      { where: first.path ?? first.fileName, detail: [{ name: sameBytesCheck, ok: false, detail: `${sha256} ≠ ${first.sha256}` }] },
    );
  return { name: sameBytesCheck, ok: true, detail: `sha256 ${sha256}` };
}

/** What the office let pass in the version, found in its own texts: the log of each file tells it. */
function overridesOf({ db, glyphs }: IssueDependencies, { snapshot }: StoredVersion, value: DocumentValue): PacketExport['overrides'] {
  if ((snapshot.draft.lawOverrides ?? []).length === 0) return [];
  const { profile } = snapshot;
  const firmNames = [profile.codeName, profile.name?.zh, profile.name?.en].filter((name) => name !== undefined);
  const findings = preflight({ snapshot, value, profile, glyphs, firmNames: [...firmNames, ...listCompanyNames(db)] });
  return overridesInUse(snapshot.draft, findings);
}

/**
 * Writes a frozen version again, from its snapshot alone. It passed preflight when it was frozen; its bytes are checked anew, and held
 * against the first file in the log.
 * @throws UserError `not-found`, `store-damaged`, `refused`, `check-failed`, `export-failed`, `cancelled`; no file is left then.
 */
export async function issueVersion(dependencies: IssueDependencies, input: VersionInput): Promise<ExportResult> {
  const started = performance.now();
  stepOf(input)('freeze', 1);
  const version = readVersion(dependencies.db, input.versionId);
  const { snapshot } = version;
  const value = documentValue(snapshot, version.id, version.sha256);
  const first = exportsOfVersion(dependencies.db, version.id).findLast(({ format }) => format === (input.format ?? 'pdf'));
  const versions = { frozenBy: snapshot.applicationVersion, running: input.applicationVersion };
  const entry = await writeVersion(
    dependencies,
    {
      packetId: version.packetId,
      versionId: version.id,
      ...addressOf(snapshot),
      value,
      overrides: first?.overrides ?? overridesOf(dependencies, version, value),
      passed: first?.passed ?? snapshot.draft.passedWarnings ?? [],
      suggestedName: suggestedFileName(snapshot, snapshot.date),
      furtherChecks: (bytes) => (first === undefined ? [] : [sameBytes(bytes, first, versions)]),
    },
    input,
  );
  return { export: entry, findings: [], elapsedMs: Math.round(performance.now() - started), sources: value.sources.length };
}
