import fs from 'node:fs/promises';
import path from 'node:path';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { BatchLine, BatchSummary } from '#shared/domain/packet/outputs/batch.ts';
import { formatOfFile, withEnding } from '#shared/domain/packet/outputs/output-format.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { issuePacket, suggestedFileName } from '../issue-packet.ts';
import type { IssueDependencies } from '../versions/write-version.ts';
import { writeSummary } from './write-summary.ts';

/** One packet asked for. */
export interface BatchItem {
  /** As the summary and the file's name tell it. */
  name: string;
  draft: PacketDraft;
  profile: InvestorProfile;
  packetId: string | null;
}

export interface BatchInput {
  items: readonly BatchItem[];
  /** Where the summary goes; the files stand beside it. */
  summaryFile: string;
  today: string;
  applicationVersion: string;
  signal?: AbortSignal;
  /** Heard after each packet. */
  onItem?: (done: number, total: number, name: string) => void;
}

/** While one packet is set on the typesetter's thread, the next is gathered and the one before is checked on this one. */
const lanes = 3;

const safe = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{P}\p{S}\s]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** File names of a batch, each once and none that stands in the folder already. */
async function freeNames(items: readonly BatchItem[], { folder, today }: { folder: string; today: string }): Promise<string[]> {
  const taken = new Set((await fs.readdir(folder)).map((name) => name.toLowerCase()));
  return items.map(({ name, draft, profile }) => {
    const usual = suggestedFileName({ draft, profile }, draft.asOf ?? today).replace(/\.pdf$/, '');
    const own = safe(name);
    const stem = own === '' || usual.startsWith(own) ? usual : `${own}-${usual}`;
    for (let count = 1; ; count += 1) {
      const candidate = withEnding(count === 1 ? stem : `${stem}-${count}`, formatOfFile(stem) ?? 'pdf');
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

interface Run {
  dependencies: IssueDependencies;
  input: BatchInput;
  folder: string;
}

/** One packet to its end. What stops it is told in its line; only a fault of ours goes on up. */
async function runItem({ dependencies, input, folder }: Run, item: BatchItem, fileName: string): Promise<BatchLine> {
  const started = performance.now();
  const { draft, profile, packetId, name } = item;
  const { today, applicationVersion, signal } = input;
  const line = (more: Partial<BatchLine>): BatchLine => ({
    name,
    file: null,
    sha256: null,
    pages: null,
    versionId: null,
    warnings: 0,
    error: null,
    elapsedMs: Math.round(performance.now() - started),
    ...more,
  });
  try {
    const target = (): Promise<string> => Promise.resolve(path.join(folder, fileName));
    const made = await issuePacket(dependencies, {
      draft,
      profile,
      today,
      applicationVersion,
      packetId,
      target,
      ...(signal === undefined ? {} : { signal }),
    });
    const { sha256, pages, versionId } = made.export;
    const warnings = made.findings.filter(({ severity }) => severity === 'warn').length;
    return line({ file: made.export.fileName, sha256, pages, versionId, warnings });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return line({ error: { code: error.code, message: error.message } });
  }
}

async function folderOf(summaryFile: string): Promise<string> {
  const folder = path.dirname(path.resolve(summaryFile));
  const found = await fs.stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return folder;
  throw new UserError('export-failed', `没有这个文件夹，请先建立：${folder}。There is no such folder, create it first: ${folder}.`, {
    where: folder,
  });
}

/**
 * Issues packets one after the other into one folder, each on its own: a failed one is in the summary and the others go on. A stop leaves
 * the files that are whole, and no part of another.
 * @throws UserError `export-failed` where there is no such folder, or the summary cannot be written.
 */
export async function runBatch(dependencies: IssueDependencies, input: BatchInput): Promise<BatchSummary> {
  const started = performance.now();
  const { items, signal, onItem } = input;
  const folder = await folderOf(input.summaryFile);
  const names = await freeNames(items, { folder, today: input.today });
  const lines: (BatchLine | undefined)[] = [];
  let [next, done] = [0, 0];
  const stopped = (): boolean => signal?.aborted === true;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length && !stopped(); at = next++) {
      const item = items[at];
      if (item === undefined) return;
      const line = await runItem({ dependencies, input, folder }, item, names[at] ?? `${at}.pdf`);
      if (line.error?.code === 'cancelled') return;
      lines[at] = line;
      onItem?.(++done, items.length, item.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  const told = lines.filter((line) => line !== undefined);
  const written = told.filter(({ error }) => error === null).length;
  const summary: BatchSummary = {
    folder,
    summaryFile: path.resolve(input.summaryFile),
    asked: items.length,
    written,
    failed: told.length - written,
    cancelled: stopped(),
    elapsedMs: Math.round(performance.now() - started),
    lines: told,
  };
  await writeSummary(summary);
  return summary;
}
