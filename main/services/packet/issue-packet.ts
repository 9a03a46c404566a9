import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { TypesetterError } from '#main/documents/typesetter-error.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { ExportError, exportError } from '#main/export/export-error.ts';
import { keepOlderFile } from '#main/export/older-file.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import { insertExport, insertVersion } from '#main/repos/packet-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { ByteCheck, Finding } from '#shared/domain/packet/finding.ts';
import type { ExportResult, PacketExport } from '#shared/domain/packet/packet.ts';
import type { FreezeInput } from './freeze.ts';
import { preparePacket, type PreparedPacket } from './prepare-packet.ts';

export interface IssueDependencies {
  db: Database;
  clock: Clock;
  glyphs: Glyphs;
  typesetter: Typesetter;
}
export type Phase = Extract<AppEvent, { type: 'progress' }>['phase'];
export interface IssueInput extends FreezeInput {
  packetId: string | null;
  /** Where the file goes; asked for once the pages are set and checked, null when the user thinks better of it. */
  target: (suggestedName: string) => Promise<string | null>;
  signal?: AbortSignal;
  onPhase?: (phase: Phase, done: number) => void;
}

const phases = 5;
export const phaseCount = phases;

const cancelled = (): UserError =>
  new UserError('cancelled', '已取消，没有写出文件，原有文件未动。Cancelled: no file was written and older ones are untouched.');

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

async function typeset({ typesetter }: IssueDependencies, prepared: PreparedPacket, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    return await typesetter.typeset(prepared.value, signal === undefined ? {} : { signal });
  } catch (error) {
    if (error instanceof TypesetterError && error.code === 'cancelled') throw cancelled();
    if (error instanceof TypesetterError && error.code === 'time-limit') {
      throw new UserError(
        'export-failed',
        '排版超时，没有写出文件；请减少园区或缩短文字。Typesetting took too long and no file was written; offer fewer parks or shorten the texts.',
      );
    }
    throw error;
  }
}

function stopAtFailedChecks(checks: ByteCheck[]): void {
  const failed = checks.filter((check) => !check.ok);
  if (failed.length > 0) {
    const names = failed.map((check) => `${check.name}: ${check.detail}`).join('; ');
    throw new UserError(
      'check-failed',
      `成品检查未通过，没有写出文件。A check on the finished bytes failed and no file was written (${names}).`,
      { detail: checks },
    );
  }
}

const exportAdvice: Record<ExportError['code'], string> = {
  'folder-missing': '文件夹不存在，请先建立或换一个。The folder does not exist: create it or choose another.',
  'disk-full': '磁盘已满，请腾出空间后再试。The disk is full: free some space and try again.',
  'file-locked': '文件正被别的程序打开，请关闭后再试。Another program has the file open: close it and try again.',
  'not-permitted': '没有写入权限，请换一个文件夹。Writing is not permitted here: choose another folder.',
  'is-folder': '同名的文件夹已存在，请换一个文件名。A folder has that name: choose another file name.',
  'not-verified': '写入后读回不一致，请检查磁盘。What was read back differs from what was written: check the disk.',
  failed: '文件没有写成。The file could not be written.',
};

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Runs a step of the export and turns what the system refuses into advice. */
async function withAdvice<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    const error = isSystemError(thrown) ? exportError(thrown, file, 'write') : thrown;
    if (error instanceof ExportError)
      throw new UserError('export-failed', `${exportAdvice[error.code]} 原有文件未动。An older file is untouched.`, {
        where: file,
        detail: error.code,
      });
    throw error;
  }
}

/** Overrides that let a finding of this very packet pass; those of texts since changed are not logged. */
function overridesInUse({ version, findings }: PreparedPacket): PacketExport['overrides'] {
  const passed = findings.filter((finding) => finding.severity === 'info' && finding.law !== undefined);
  return (version.snapshot.draft.lawOverrides ?? []).filter((override) =>
    passed.some(
      (finding) => finding.where === override.where && finding.law?.ruleId === override.ruleId && finding.law.words === override.words,
    ),
  );
}

/** A name that any file system takes: code name, template, language, day. */
export function suggestedFileName(input: Pick<IssueInput, 'draft' | 'profile'>, date: string): string {
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
  const step = (phase: Phase, done: number): void => {
    if (input.signal?.aborted === true) throw cancelled();
    input.onPhase?.(phase, done);
  };
  step('preflight', 0);
  const prepared = preparePacket(db, input, dependencies.glyphs);
  stopAtBlocks(prepared.findings);
  step('freeze', 1);
  const { version, value } = prepared;
  insertVersion(db, { id: version.id, packetId: input.packetId, snapshot: version.json, sha256: version.sha256, at: clock.now() });
  step('typeset', 2);
  const bytes = await typeset(dependencies, prepared, input.signal);
  step('check', 3);
  const checks = await checkPdf(bytes, value);
  stopAtFailedChecks(checks);
  const { pages } = await readOutline(bytes);
  step('write', 4);
  const target = await input.target(suggestedFileName(input, version.snapshot.date));
  if (target === null || input.signal?.aborted === true) throw cancelled();
  const older = await withAdvice(target, () => keepOlderFile(target));
  const written = await withAdvice(target, () => writeAtomic(target, bytes)).catch(async (error: unknown) => {
    await older.release();
    throw error;
  });
  const entry: PacketExport = {
    id: `export-${randomUUID()}`,
    packetId: input.packetId,
    versionId: version.id,
    fileName: path.basename(target),
    path: path.resolve(target),
    sha256: written.sha256,
    bytes: written.bytes,
    pages,
    exportedAt: clock.now(),
    checks,
    overrides: overridesInUse(prepared),
  };
  try {
    insertExport(db, entry);
  } catch (error) {
    await older.restore();
    throw error;
  }
  await older.release();
  input.onPhase?.('write', phases);
  return { export: entry, findings: prepared.findings, elapsedMs: Math.round(performance.now() - started), sources: value.sources.length };
}
