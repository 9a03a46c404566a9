import { randomUUID } from 'node:crypto';
import { UserError } from '#shared/ipc/reply.ts';

/** Files on their way from the page, in memory only; the oldest goes when another comes. `Made` is what is made of one. */
export interface FileParts<Made> {
  begin(bytes: number, made: Made): string;
  /** @returns how many bytes have come. */
  send(fileId: string, at: number, part: Uint8Array): number;
  /** What was made of a file so far. @throws UserError when it is not there. */
  made(fileId: string): Made;
  /** The file, which stays held. @throws UserError when it is not there or not whole. */
  whole(fileId: string): Buffer;
  /** The whole file, which is then no longer held. @throws UserError when it is not there or not whole. */
  take(fileId: string): Buffer;
  drop(fileId: string): void;
}

interface Parts<Made> {
  bytes: Buffer;
  filled: number;
  made: Made;
}

const gone = (fileId: string): UserError =>
  new UserError('not-found', '这个文件不在手边了，请重新选择。This file is no longer at hand; choose it again.', { where: fileId });

/** Holds so many files at once. */
export function createFileParts<Made>(mostFiles: number): FileParts<Made> {
  const files = new Map<string, Parts<Made>>();
  const found = (fileId: string): Parts<Made> => {
    const file = files.get(fileId);
    if (file === undefined) throw gone(fileId);
    return file;
  };
  const whole = (fileId: string): Buffer => {
    const { bytes, filled } = found(fileId);
    if (filled < bytes.byteLength)
      throw new UserError('invalid-input', '文件还没有传完。The file has not come whole yet.', { where: fileId });
    return bytes;
  };
  return {
    begin(bytes, made) {
      for (const id of [...files.keys()].slice(0, Math.max(0, files.size - mostFiles + 1))) files.delete(id);
      const fileId = `file-${randomUUID()}`;
      files.set(fileId, { bytes: Buffer.alloc(bytes), filled: 0, made });
      return fileId;
    },
    send(fileId, at, part) {
      const file = found(fileId);
      if (at !== file.filled || at + part.byteLength > file.bytes.byteLength)
        throw new UserError('invalid-input', '文件没有按顺序传完，请重新选择。The parts of the file came out of order; choose it again.', {
          where: 'at',
        });
      file.bytes.set(part, at);
      file.filled += part.byteLength;
      return file.filled;
    },
    made: (fileId) => found(fileId).made,
    whole,
    take(fileId) {
      const bytes = whole(fileId);
      files.delete(fileId);
      return bytes;
    },
    drop: (fileId) => void files.delete(fileId),
  };
}
