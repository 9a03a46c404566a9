import { strToU8, zipSync } from 'fflate';

export interface ZipEntry {
  name: string;
  text: string;
}

/** 1 January 1980 by the clock of any place, the zero of the format: the same content is the same bytes on any day. */
const zeroDate = new Date(1980, 0, 1);

/** A zip of texts in the order given. The compressor is ours in script, so the same entries are the same bytes everywhere. */
export const zip = (entries: readonly ZipEntry[]): Uint8Array =>
  zipSync(Object.fromEntries(entries.map(({ name, text }) => [name, strToU8(text)])), { level: 6, mtime: zeroDate });
