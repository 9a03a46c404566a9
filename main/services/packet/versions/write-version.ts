import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { TypesetterError } from '#main/documents/typesetter-error.ts';
import { ExportError, exportError } from '#main/export/export-error.ts';
import { warmPdfReader } from '#main/export/load-pdf-reader.ts';
import { keepOlderFile } from '#main/export/older-file.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import { insertExport } from '#main/repos/packet-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Database } from '#main/store/database.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { withEnding, type OutputFormat } from '#shared/domain/packet/outputs/output-format.ts';
import { produce, type Produced } from '../outputs/produce.ts';
import { whoExports } from '../outputs/who-exports.ts';

export interface IssueDependencies {
  db: Database;
  clock: Clock;
  glyphs: Glyphs;
  typesetter: Typesetter;
}
export type Phase = Extract<AppEvent, { type: 'progress' }>['phase'];
export const phaseCount = 5;

const cancelled = (): UserError =>
  new UserError('cancelled', '已取消，没有写出文件，原有文件未动。Cancelled: no file was written and older ones are untouched.');

/**
 * Has the pages set on the typesetter's thread while this one goes on, and gets ready to check them. For `Matter.pages`: a failure is told
 * by `writeVersion`, or by nobody where the packet is stopped before.
 */
export function beginPages({ typesetter }: IssueDependencies, value: DocumentValue, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const pages = typesetter.typeset(value, signal === undefined ? {} : { signal });
  pages.catch(() => undefined);
  // After the pages were asked for, not before.
  setImmediate(warmPdfReader);
  return pages;
}

async function finishPages(pages: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await pages;
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

/** What is set and written: a version by its document, for which packet, under which name. */
export interface Matter {
  packetId: string | null;
  versionId: string;
  /** Whom it is for and which copy it is, for the log. */
  recipient: string | null;
  copyNumber: number | null;
  value: DocumentValue;
  /** Its pages, where they are being set already. */
  pages?: Promise<Uint8Array>;
  overrides: PacketExport['overrides'];
  /** Warnings waved through, for the log. */
  passed?: PacketExport['passed'];
  suggestedName: string;
  /** Further checks on the bytes, beside those every file goes through. */
  furtherChecks?: (bytes: Uint8Array) => ByteCheck[];
}

/** Where the file goes, and how its writer is told and stopped. */
export interface Writing {
  /** Asked for once the pages are set and checked, null when the user thinks better of it. */
  target: (suggestedName: string) => Promise<string | null>;
  signal?: AbortSignal;
  onPhase?: (phase: Phase, done: number) => void;
  /** PDF, where it is left out. */
  format?: OutputFormat;
}

/** Tells how far an export is. @throws UserError `cancelled` once it was stopped. */
export function stepOf({ signal, onPhase }: Pick<Writing, 'signal' | 'onPhase'>): (phase: Phase, done: number) => void {
  return (phase, done) => {
    if (signal?.aborted === true) throw cancelled();
    onPhase?.(phase, done);
  };
}

interface Written extends Produced {
  target: string;
  format: OutputFormat;
}

/** Writes the file and its entry in the log, both or none: an older file of the name stays until both are there. */
async function writeAndLog(
  { db, clock }: IssueDependencies,
  matter: Matter,
  { target, format, bytes, checks, pages }: Written,
): Promise<PacketExport> {
  const older = await withAdvice(target, () => keepOlderFile(target));
  const written = await withAdvice(target, () => writeAtomic(target, bytes)).catch(async (error: unknown) => {
    await older.release();
    throw error;
  });
  const entry: PacketExport = {
    id: `export-${randomUUID()}`,
    packetId: matter.packetId,
    versionId: matter.versionId,
    format,
    recipient: matter.recipient,
    copyNumber: matter.copyNumber,
    exportedBy: whoExports(db),
    fileName: path.basename(target),
    path: path.resolve(target),
    sha256: written.sha256,
    bytes: written.bytes,
    pages,
    exportedAt: clock.now(),
    checks,
    overrides: matter.overrides,
    ...(matter.passed === undefined || matter.passed.length === 0 ? {} : { passed: matter.passed }),
  };
  try {
    insertExport(db, entry);
  } catch (error) {
    await older.restore();
    throw error;
  }
  await older.release();
  return entry;
}

/**
 * Typeset → check the bytes → write → log, for a version that is frozen. The answer comes after the file and the log are on disk.
 * @throws UserError `check-failed`, `export-failed`, `cancelled`; no file is left then.
 */
export async function writeVersion(dependencies: IssueDependencies, matter: Matter, writing: Writing): Promise<PacketExport> {
  const step = stepOf(writing);
  step('typeset', 2);
  const { format = 'pdf' } = writing;
  const { bytes, pages, ...made } = await produce[format](matter.value, async (value) => {
    const set = await finishPages(matter.pages ?? beginPages(dependencies, value, writing.signal));
    step('check', 3);
    return set;
  });
  const checks = [...made.checks, ...(matter.furtherChecks?.(bytes) ?? [])];
  stopAtFailedChecks(checks);
  step('write', 4);
  const target = await writing.target(withEnding(matter.suggestedName, format));
  if (target === null || writing.signal?.aborted === true) throw cancelled();
  const entry = await writeAndLog(dependencies, matter, { target, format, bytes, checks, pages });
  writing.onPhase?.('write', phaseCount);
  return entry;
}
