import { createFileParts } from '#main/services/received/file-parts.ts';
import { refuseSize } from '#main/services/workbook/file-format.ts';
import type { DryRun } from '#shared/domain/exchange/outcome.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { importLimits } from './limits.ts';
import type { PlannedImport } from './dry-run.ts';
import { readImportFile, type ImportFile } from './import-file.ts';

/** What became of a file from the page: read, then thought through. */
interface Received {
  name: string;
  file: Promise<ImportFile> | null;
  planned: { plan: PlannedImport; writes: number } | null;
}

/** How many files are held at once; the oldest goes first. */
const mostFiles = 3;

/** The files the window is at work with; held in memory only, gone with the window. */
export interface ReceivedFiles {
  begin(name: string, bytes: number): string;
  /** @returns how many bytes have come. */
  add(fileId: string, at: number, part: Uint8Array): number;
  read(fileId: string, signal?: AbortSignal): Promise<ImportFile>;
  keep(fileId: string, plan: PlannedImport, writes: number): DryRun;
  planned(fileId: string): { plan: PlannedImport; writes: number };
  release(fileId: string): void;
}

export function createReceivedFiles(): ReceivedFiles {
  const parts = createFileParts<Received>(mostFiles);
  return {
    begin(name, bytes) {
      refuseSize(bytes, importLimits);
      return parts.begin(bytes, { name, file: null, planned: null });
    },
    add: (fileId, at, part) => parts.send(fileId, at, part),
    async read(fileId, signal) {
      const bytes = parts.whole(fileId);
      const file = parts.made(fileId);
      file.file ??= readImportFile(file.name, bytes, signal);
      try {
        return await file.file;
      } catch (error) {
        // A reading that failed or was stopped is tried anew next time.
        file.file = null;
        throw error;
      }
    },
    keep(fileId, plan, writes) {
      parts.made(fileId).planned = { plan, writes };
      return plan.answer;
    },
    planned(fileId) {
      const { planned } = parts.made(fileId);
      if (planned === null) throw new UserError('invalid-input', '请先试运行。Run the dry run first.', { where: fileId });
      return planned;
    },
    release: (fileId) => parts.drop(fileId),
  };
}
