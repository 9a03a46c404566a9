import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** The file that stood under a name before it was written anew, kept until the new one is sure. */
export interface OlderFile {
  /** Puts things back: the older file under its name, or no file where there was none. */
  restore(): Promise<void>;
  /** Lets the older file go. */
  release(): Promise<void>;
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Keeps what stands at `file` aside, as a second name of the same file where the system can, else as a copy. */
export async function keepOlderFile(file: string): Promise<OlderFile> {
  const aside = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.older`);
  try {
    await fs.link(file, aside).catch((error: unknown) => (isAbsent(error) ? Promise.reject(error as Error) : fs.copyFile(file, aside)));
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return { restore: () => fs.rm(file, { force: true }), release: () => Promise.resolve() };
  }
  return { restore: () => fs.rename(aside, file), release: () => fs.rm(aside, { force: true }) };
}
