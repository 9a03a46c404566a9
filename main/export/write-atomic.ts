import { createHash, randomUUID } from 'node:crypto';
import nodeFs from 'node:fs/promises';
import path from 'node:path';
import { ExportError, exportError } from './export-error.ts';

/** The calls of `node:fs/promises` used here, so that a test can fail each of them. */
export type FileSystem = Pick<typeof nodeFs, 'open' | 'readFile' | 'rename' | 'rm' | 'stat'>;

export interface WriteOptions {
  /** Looks at the bytes as read back from the disk; what it throws stops the export. */
  verify?: (bytes: Uint8Array) => Promise<void> | void;
  fs?: FileSystem;
}

export interface WrittenFile {
  file: string;
  bytes: number;
  sha256: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes aside in the same folder, flushes, reads back, compares, then renames: at every moment the name holds the old
 * file or the whole new one.
 * @throws ExportError; nothing of the new file is left then.
 */
export async function writeAtomic(file: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<WrittenFile> {
  const { verify, fs = nodeFs } = options;
  const folder = path.dirname(path.resolve(file));
  await refuseBadTarget(fs, folder, file);
  const aside = path.join(folder, `.${path.basename(file)}.${randomUUID().slice(0, 8)}.part`);
  const hash = sha256(bytes);
  let step: 'write' | 'rename' = 'write';
  try {
    await writeFlushed(fs, aside, bytes);
    const back = await fs.readFile(aside);
    if (sha256(back) !== hash) throw new ExportError('not-verified', file);
    await verify?.(back);
    step = 'rename';
    await fs.rename(aside, file);
  } catch (error) {
    await fs.rm(aside, { force: true }).catch(() => undefined);
    // What the caller's own check threw is the caller's to word.
    throw error instanceof Error && !('code' in error) ? error : exportError(error, file, step);
  }
  await flushFolder(fs, folder);
  return { file, bytes: bytes.byteLength, sha256: hash };
}

async function refuseBadTarget(fs: FileSystem, folder: string, file: string): Promise<void> {
  const kind = async (name: string): Promise<'none' | 'folder' | 'file'> => {
    try {
      return (await fs.stat(name)).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      const found = exportError(error, file, 'write');
      if (found.code === 'folder-missing') return 'none';
      throw found;
    }
  };
  if ((await kind(folder)) !== 'folder') throw new ExportError('folder-missing', file);
  if ((await kind(file)) === 'folder') throw new ExportError('is-folder', file);
}

async function writeFlushed(fs: FileSystem, aside: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(aside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the rename last through a power cut. Windows cannot open a folder and needs no such call. */
async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems refuse to flush a folder; the file itself is flushed and in place.
  }
}
