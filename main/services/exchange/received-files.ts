import { randomUUID } from 'node:crypto';
import { refuseSize } from '#main/services/workbook/file-format.ts';
import type { DryRun } from '#shared/domain/exchange/outcome.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { importLimits } from './limits.ts';
import type { PlannedImport } from './dry-run.ts';
import { readImportFile, type ImportFile } from './import-file.ts';

/** A file on its way in from the page, part by part, then read, then thought through. */
interface Received {
  name: string;
  bytes: Uint8Array;
  filled: number;
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

const gone = (fileId: string): UserError =>
  new UserError('not-found', '这个文件不在手边了，请重新选择。This file is no longer at hand; choose it again.', { where: fileId });

export function createReceivedFiles(): ReceivedFiles {
  const files = new Map<string, Received>();
  const found = (fileId: string): Received => {
    const file = files.get(fileId);
    if (file === undefined) throw gone(fileId);
    return file;
  };
  return {
    begin(name, bytes) {
      refuseSize(bytes, importLimits);
      for (const id of [...files.keys()].slice(0, Math.max(0, files.size - mostFiles + 1))) files.delete(id);
      const fileId = `file-${randomUUID()}`;
      files.set(fileId, { name, bytes: new Uint8Array(bytes), filled: 0, file: null, planned: null });
      return fileId;
    },
    add(fileId, at, part) {
      const file = found(fileId);
      if (at !== file.filled || at + part.byteLength > file.bytes.byteLength)
        throw new UserError('invalid-input', '文件没有按顺序传完，请重新选择。The parts of the file came out of order; choose it again.', {
          where: 'at',
        });
      file.bytes.set(part, at);
      file.filled += part.byteLength;
      return file.filled;
    },
    async read(fileId, signal) {
      const file = found(fileId);
      if (file.filled < file.bytes.byteLength)
        throw new UserError('invalid-input', '文件还没有传完。The file has not come whole yet.', { where: fileId });
      file.file ??= readImportFile(file.name, file.bytes, signal);
      try {
        return await file.file;
      } catch (error) {
        // A reading that failed or was stopped is tried anew next time.
        file.file = null;
        throw error;
      }
    },
    keep(fileId, plan, writes) {
      found(fileId).planned = { plan, writes };
      return plan.answer;
    },
    planned(fileId) {
      const { planned } = found(fileId);
      if (planned === null) throw new UserError('invalid-input', '请先试运行。Run the dry run first.', { where: fileId });
      return planned;
    },
    release: (fileId) => void files.delete(fileId),
  };
}
