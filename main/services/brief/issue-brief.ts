import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { briefValue, countRows } from '#main/documents/brief/brief-value.ts';
import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { TypesetterError } from '#main/documents/typesetter-error.ts';
import { checkPdf } from '#main/export/check-pdf.ts';
import { ExportError } from '#main/export/export-error.ts';
import { keepOlderFile } from '#main/export/older-file.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import { writeAtomic, type WrittenFile } from '#main/export/write-atomic.ts';
import { exportsOfBrief, insertBriefExport } from '#main/repos/brief-repo.ts';
import type { Clock } from '#main/services/clock.ts';
import { placedTexts } from '#main/services/packet/value-texts.ts';
import type { Database } from '#main/store/database.ts';
import type { BriefExport, BriefInput, BriefResult } from '#shared/domain/brief/brief.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { freezeBrief, readBrief, type FrozenBrief } from './freeze-brief.ts';

export interface BriefDependencies {
  db: Database;
  clock: Clock;
  glyphs: Glyphs;
  typesetter: Typesetter;
  applicationVersion: string;
}

type Phase = Extract<AppEvent, { type: 'progress' }>['phase'];
const phaseCount = 5;

export interface BriefWriting {
  /** Where the file goes; null when nobody chose a place. */
  target: (suggestedName: string) => Promise<string | null>;
  signal?: AbortSignal;
  onPhase?: (phase: Phase, done: number, total: number) => void;
}

const cancelled = (): UserError => new UserError('cancelled', '已取消，没有写出文件。Cancelled: no file was written.');

const checkFailed = (checks: readonly ByteCheck[]): UserError => {
  const names = checks.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
  return new UserError(
    'check-failed',
    `成品检查未通过，没有写出文件。A check on the finished bytes failed and no file was written (${names}).`,
    { detail: checks },
  );
};

/** Letters that no shipped font has would print as boxes. */
function stopAtMissingGlyphs(value: DocumentValue, glyphs: Glyphs): void {
  for (const { text, where } of placedTexts(value)) {
    const missing = glyphs.missingGlyphs(text);
    if (missing.length > 0)
      throw new UserError(
        'preflight-blocked',
        `字体里没有“${missing.join('')}”，会印成方框；请在记录里改写。The fonts lack "${missing.join('')}"; rewrite it in the record.`,
        { where },
      );
  }
}

async function typeset({ typesetter }: BriefDependencies, value: DocumentValue, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    return await typesetter.typeset(value, signal === undefined ? {} : { signal });
  } catch (error) {
    if (error instanceof TypesetterError && error.code === 'cancelled') throw cancelled();
    if (error instanceof TypesetterError && error.code === 'time-limit')
      throw new UserError(
        'export-failed',
        '排版超时，没有写出文件；请缩短期间后再试。Typesetting took too long and no file was written; choose a shorter period and try again.',
      );
    throw error;
  }
}

/** A frozen brief names one set of bytes. */
function sameBytes(bytes: Uint8Array, first: BriefExport | undefined): ByteCheck[] {
  if (first === undefined) return [];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const ok = sha256 === first.sha256;
  return [{ name: 'same bytes as before', ok, detail: ok ? `sha256 ${sha256}` : `${sha256} ≠ ${first.sha256}` }];
}

/** Writes the file and its entry in the log, both or none. */
async function writeAndLog(
  { db, clock }: BriefDependencies,
  entry: Omit<BriefExport, keyof WrittenFile | 'id' | 'path' | 'fileName' | 'exportedAt'>,
  file: { target: string; content: Uint8Array },
): Promise<BriefExport> {
  const { target, content } = file;
  const older = await keepOlderFile(target);
  try {
    const written = await writeAtomic(target, content);
    const logged: BriefExport = {
      ...entry,
      id: `brief-export-${randomUUID()}`,
      fileName: path.basename(target),
      path: path.resolve(target),
      sha256: written.sha256,
      bytes: written.bytes,
      exportedAt: clock.now(),
    };
    insertBriefExport(db, logged);
    await older.release();
    return logged;
  } catch (error) {
    await older.restore();
    throw error;
  }
}

const isSystemError = (error: unknown): boolean => error instanceof ExportError || (error instanceof Error && 'syscall' in error);

async function write(dependencies: BriefDependencies, frozen: FrozenBrief, writing: BriefWriting): Promise<BriefResult> {
  const started = performance.now();
  const step = (phase: Phase, done: number): void => {
    if (writing.signal?.aborted === true) throw cancelled();
    writing.onPhase?.(phase, done, phaseCount);
  };
  const { id, snapshot } = frozen;
  const value = briefValue(snapshot, id);
  stopAtMissingGlyphs(value, dependencies.glyphs);
  step('typeset', 2);
  const content = await typeset(dependencies, value, writing.signal);
  step('check', 3);
  const checks = [...(await checkPdf(content, value)), ...sameBytes(content, exportsOfBrief(dependencies.db, id).at(-1))];
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw checkFailed(failed);
  const { pages } = await readOutline(content);
  step('write', 4);
  const { from, to } = snapshot.desk.period;
  const target = await writing.target(`brief-${from}-${to}-${snapshot.language}.pdf`);
  if (target === null || writing.signal?.aborted === true) throw cancelled();
  try {
    const entry = await writeAndLog(dependencies, { versionId: id, pages, checks }, { target, content });
    writing.onPhase?.('write', phaseCount, phaseCount);
    return { export: entry, rows: countRows(value), sources: value.sources.length, elapsedMs: Math.round(performance.now() - started) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(
      'export-failed',
      '文件没有写成：请确认文件夹存在、可写，且文件没有被打开。The file could not be written: see that the folder is there and writable and the file is not open.',
      { where: target },
    );
  }
}

/**
 * Takes the brief of a period, freezes it, typesets, checks the bytes, writes and logs. It is internal and says so.
 * @throws UserError `invalid-input`, `preflight-blocked`, `check-failed`, `export-failed`, `cancelled`; no file is left then.
 */
export function issueBrief(dependencies: BriefDependencies, input: BriefInput, writing: BriefWriting): Promise<BriefResult> {
  writing.onPhase?.('freeze', 1, phaseCount);
  return write(dependencies, freezeBrief(dependencies, input), writing);
}

/** Writes a frozen brief again, from its snapshot alone, with the bytes it had. @throws as `issueBrief`, and `not-found`, `store-damaged`, `refused`. */
export function issueBriefAgain(dependencies: BriefDependencies, id: string, writing: BriefWriting): Promise<BriefResult> {
  return write(dependencies, readBrief(dependencies.db, id), writing);
}
