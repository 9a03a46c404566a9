import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { safeFileName } from '../safe-file-name.ts';

/** A path in the folder that names no file yet: `offer.pdf`, then `offer (2).pdf`, and so on. Makes the folder. */
export const freeFile = async (folder: string, suggested: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const name = safeFileName(suggested);
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem} (${copy})${extension}`);
    if (!existsSync(path)) return path;
  }
};
