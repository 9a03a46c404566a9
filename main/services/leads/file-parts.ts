import { randomUUID } from 'node:crypto';
import { UserError } from '#shared/ipc/reply.ts';

interface Parts {
  bytes: Buffer;
  filled: number;
}

/** Files on their way from the page, in memory only; the oldest goes when another comes. */
export interface FileParts {
  begin(bytes: number): string;
  /** @returns how many bytes have come. */
  send(fileId: string, at: number, part: Uint8Array): number;
  /** The whole file, which is then no longer held. @throws UserError when it is not there or not whole. */
  take(fileId: string): Buffer;
}

const mostFiles = 2;
const gone = (fileId: string): UserError =>
  new UserError('not-found', '这个文件不在手边了，请重新选择。This file is no longer at hand; choose it again.', { where: fileId });

export function createFileParts(): FileParts {
  const files = new Map<string, Parts>();
  const found = (fileId: string): Parts => {
    const file = files.get(fileId);
    if (file === undefined) throw gone(fileId);
    return file;
  };
  return {
    begin(bytes) {
      for (const id of [...files.keys()].slice(0, Math.max(0, files.size - mostFiles + 1))) files.delete(id);
      const fileId = `file-${randomUUID()}`;
      files.set(fileId, { bytes: Buffer.alloc(bytes), filled: 0 });
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
    take(fileId) {
      const file = found(fileId);
      if (file.filled < file.bytes.byteLength)
        throw new UserError('invalid-input', '文件还没有传完。The file has not come whole yet.', { where: fileId });
      files.delete(fileId);
      return file.bytes;
    },
  };
}
