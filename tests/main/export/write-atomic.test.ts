import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomic, type FileSystem } from '#main/export/write-atomic.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'parkfolio-export-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('new content');
const old = 'old content';
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** The real file system, with one call failing. */
const failing = (call: 'open' | 'writeFile' | 'sync' | 'rename' | 'readFile', code: string): FileSystem => ({
  ...fs,
  readFile: call === 'readFile' ? () => Promise.reject(systemError(code)) : fs.readFile,
  rename: call === 'rename' ? () => Promise.reject(systemError(code)) : fs.rename,
  open: async (...args: Parameters<typeof fs.open>) => {
    if (call === 'open') throw systemError(code);
    const handle = await fs.open(...args);
    if (call === 'writeFile' || call === 'sync') handle[call] = () => Promise.reject(systemError(code));
    return handle;
  },
});

it('a file is written whole and answers its size and hash', async () => {
  const file = path.join(folder, '推介册.pdf');
  expect(await writeAtomic(file, bytes)).toEqual({
    file,
    bytes: 11,
    sha256: 'fe32608c9ef5b6cf7e3f946480253ff76f24f4ec0678f3d0f07f9844cbff9601',
  });
  expect(await fs.readFile(file, 'utf8')).toBe('new content');
  expect(await fs.readdir(folder)).toEqual(['推介册.pdf']);
});

describe('when it fails, the old file stands and nothing else is left', () => {
  const cases: [string, FileSystem, string][] = [
    ['the disk is full while writing', failing('writeFile', 'ENOSPC'), 'disk-full'],
    ['the disk is full while flushing', failing('sync', 'ENOSPC'), 'disk-full'],
    ['the quota is used up', failing('writeFile', 'EDQUOT'), 'disk-full'],
    ['the file is busy', failing('rename', 'EBUSY'), 'file-locked'],
    ['renaming is not permitted', failing('rename', 'EPERM'), 'not-permitted'],
    ['the folder may not be written to', failing('open', 'EACCES'), 'not-permitted'],
    ['the medium is read-only', failing('open', 'EROFS'), 'not-permitted'],
    ['reading back fails', failing('readFile', 'EIO'), 'failed'],
    [
      'other bytes come back',
      { ...fs, readFile: (async () => Buffer.from('rotten')) as unknown as FileSystem['readFile'] },
      'not-verified',
    ],
  ];
  it.each(cases)('%s', async (_, faulty, code) => {
    const file = path.join(folder, 'a.pdf');
    await fs.writeFile(file, old);
    await expect(writeAtomic(file, bytes, { fs: faulty })).rejects.toMatchObject({ name: 'ExportError', code, file });
    expect(await fs.readFile(file, 'utf8')).toBe(old);
    expect(await fs.readdir(folder)).toEqual(['a.pdf']);
  });

  it('the caller refuses the bytes read back', async () => {
    const file = path.join(folder, 'a.pdf');
    await fs.writeFile(file, old);
    const refuse = (): void => {
      throw new Error('a row is lost');
    };
    await expect(writeAtomic(file, bytes, { verify: refuse })).rejects.toThrow('a row is lost');
    expect(await fs.readFile(file, 'utf8')).toBe(old);
    expect(await fs.readdir(folder)).toEqual(['a.pdf']);
  });
});

it('a folder that is not there is named', async () => {
  await expect(writeAtomic(path.join(folder, 'none', 'a.pdf'), bytes)).rejects.toMatchObject({ code: 'folder-missing' });
});

it('a file in place of the folder is named', async () => {
  await fs.writeFile(path.join(folder, 'file'), '');
  await expect(writeAtomic(path.join(folder, 'file', 'a.pdf'), bytes)).rejects.toMatchObject({ code: 'folder-missing' });
});

it('a folder of that name is named and stays', async () => {
  const target = path.join(folder, 'a.pdf');
  await fs.mkdir(target);
  await expect(writeAtomic(target, bytes)).rejects.toMatchObject({ code: 'is-folder' });
  expect(await fs.readdir(folder)).toEqual(['a.pdf']);
});

it('a folder one may not write to is named', async (context) => {
  if (process.platform === 'win32' || process.getuid?.() === 0) context.skip('root and Windows heed no folder mode');
  await fs.chmod(folder, 0o500);
  await expect(writeAtomic(path.join(folder, 'a.pdf'), bytes)).rejects.toMatchObject({ code: 'not-permitted' });
});
