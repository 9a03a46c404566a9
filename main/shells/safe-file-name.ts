import { extname } from 'node:path';

const WINDOWS_DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** In characters: at four bytes each, with extension and copy number, still below the 255 bytes of common file systems. */
const LONGEST_STEM = 50;

/** A name that every file system takes, made from any text: no folders, no control signs, no device names. */
export const safeFileName = (suggested: string): string => {
  const cleaned = suggested
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extname(cleaned);
  const stem =
    Array.from(cleaned.slice(0, cleaned.length - extension.length))
      .slice(0, LONGEST_STEM)
      .join('') || 'parkfolio';
  return WINDOWS_DEVICES.test(stem) ? `_${stem}${extension}` : `${stem}${extension}`;
};
