const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** The most a comment after the directory can take. */
const longestComment = 0xffff;

export interface ZipSize {
  entries: number;
  inflatedBytes: number;
  names: string[];
}

/** Reads the directory of a zip without unpacking anything; null when there is none. */
export function zipSize(bytes: Uint8Array): ZipSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, bytes.byteLength - endLength - longestComment);
  let end = bytes.byteLength - endLength;
  while (end >= from && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < from || end < 0) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let inflatedBytes = 0;
  const names: string[] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > bytes.byteLength || view.getUint32(at, true) !== entryMark) return null;
    inflatedBytes += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)));
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, inflatedBytes, names };
}
