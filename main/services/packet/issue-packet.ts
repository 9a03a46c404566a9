import { setImmediate as nextTurn } from 'node:timers/promises';
import { insertVersion } from '#main/repos/packet-repo.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { ExportResult, PacketExport } from '#shared/domain/packet/packet.ts';
import { isSame, type PassedWarning } from '#shared/domain/packet/passed-warning.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { FreezeInput } from './freeze.ts';
import { findingsOf, freezePacket } from './prepare-packet.ts';
import { beginPages, stepOf, writeVersion, type IssueDependencies, type Writing } from './versions/write-version.ts';

export interface IssueInput extends FreezeInput, Writing {
  packetId: string | null;
}

function stopAtBlocks(findings: Finding[]): void {
  const block = findings.find((finding) => finding.severity === 'block');
  if (block !== undefined) {
    throw new UserError(
      'preflight-blocked',
      `出件检查未通过，没有写出文件：${block.message.zh} Preflight blocks the export: ${block.message.en}`,
      { where: block.where, detail: findings },
    );
  }
}

/** Overrides that let a finding of this very packet pass; those of texts since changed are not logged. */
export function overridesInUse(draft: PacketDraft, findings: Finding[]): PacketExport['overrides'] {
  const passed = findings.filter((finding) => finding.severity === 'info' && finding.law !== undefined);
  return (draft.lawOverrides ?? []).filter((override) =>
    passed.some(
      (finding) => finding.where === override.where && finding.law?.ruleId === override.ruleId && finding.law.words === override.words,
    ),
  );
}

/** Warnings of this very packet that the office waved through. */
export const passedInUse = (draft: PacketDraft, findings: Finding[]): PassedWarning[] =>
  (draft.passedWarnings ?? []).filter((warning) =>
    findings.some(({ passed, code, where }) => passed !== undefined && isSame(warning, { code, where, said: passed.said })),
  );

/** Whom a packet goes to and which copy it is, as the log tells it. */
export function addressOf({ draft, profile }: Pick<PacketSnapshot, 'draft' | 'profile'>): { recipient: string; copyNumber: number | null } {
  const named = draft.recipient?.trim() ?? '';
  return {
    recipient: named === '' ? (profile.name?.zh ?? profile.name?.en ?? profile.codeName) : named,
    copyNumber: draft.copyNumber ?? null,
  };
}

/** A name that any file system takes: code name, template, language, day. */
export function suggestedFileName(input: { draft: PacketDraft; profile: { codeName: string } }, date: string): string {
  const name =
    input.profile.codeName
      .replace(/[\p{Cc}\p{P}\p{S}\s]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'packet';
  return `${name}-${input.draft.template}-${input.draft.language}-${date}.pdf`;
}

/**
 * Freeze → preflight → typeset → check the bytes → write → log. The answer comes after the file and the log are on disk.
 * @throws UserError `preflight-blocked`, `check-failed`, `export-failed`, `cancelled`; no file is left then.
 */
export async function issuePacket(dependencies: IssueDependencies, input: IssueInput): Promise<ExportResult> {
  const started = performance.now();
  const { db, clock } = dependencies;
  const step = stepOf(input);
  step('preflight', 0);
  const { version, value } = freezePacket(db, input);
  const { snapshot } = version;
  const pages = (input.format ?? 'pdf') === 'pdf' ? { pages: beginPages(dependencies, value, input.signal) } : {};
  // What was asked for leaves with the next turn; then this thread judges what the other one sets.
  await nextTurn();
  const findings = findingsOf(db, dependencies.glyphs, { snapshot, value, profile: input.profile });
  stopAtBlocks(findings);
  step('freeze', 1);
  insertVersion(db, { id: version.id, packetId: input.packetId, snapshot: version.json, sha256: version.sha256, at: clock.now() });
  const matter = {
    packetId: input.packetId,
    versionId: version.id,
    ...addressOf(snapshot),
    value,
    ...pages,
    overrides: overridesInUse(snapshot.draft, findings),
    passed: passedInUse(snapshot.draft, findings),
    suggestedName: suggestedFileName(input, snapshot.date),
  };
  const entry = await writeVersion(dependencies, matter, input);
  return { export: entry, findings, elapsedMs: Math.round(performance.now() - started), sources: value.sources.length };
}
