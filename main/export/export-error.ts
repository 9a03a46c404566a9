export type ExportErrorCode = 'folder-missing' | 'disk-full' | 'file-locked' | 'not-permitted' | 'is-folder' | 'not-verified' | 'failed';

/** Why a file was not written. The file that stood there before is untouched, and no part of the new one is left. */
export class ExportError extends Error {
  readonly code: ExportErrorCode;
  readonly file: string;

  constructor(code: ExportErrorCode, file: string, options?: ErrorOptions) {
    super(`${sentences[code]}: ${file}`, options);
    this.name = 'ExportError';
    this.code = code;
    this.file = file;
  }
}

const sentences: Record<ExportErrorCode, string> = {
  'folder-missing': 'the folder does not exist',
  'disk-full': 'the disk is full',
  'file-locked': 'another program has the file open',
  'not-permitted': 'writing is not permitted here',
  'is-folder': 'there is a folder of that name',
  'not-verified': 'the bytes read back differ from those written',
  failed: 'the file could not be written',
};

const codes: Record<string, ExportErrorCode> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  EISDIR: 'is-folder',
};

/** Words a system error. Windows answers EPERM or EACCES when a rename meets a file that a viewer holds open. */
export function exportError(error: unknown, file: string, step: 'write' | 'rename'): ExportError {
  if (error instanceof ExportError) return error;
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const held = step === 'rename' && process.platform === 'win32' && (system === 'EPERM' || system === 'EACCES');
  return new ExportError(held ? 'file-locked' : (codes[system] ?? 'failed'), file, { cause: error });
}
