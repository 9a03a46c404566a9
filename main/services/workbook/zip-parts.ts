import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** The most a comment after the directory can take. */
const longestComment = 0xffff;

export interface ZipEntry {
  name: string;
  method: number;
  packedBytes: number;
  /** As the directory says; unpacking holds it to that. */
  inflatedBytes: number;
  /** Where its local header lies. */
  at: number;
}

/** Reads the directory of a zip without unpacking anything; null when there is none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, bytes.byteLength - endLength - longestComment);
  let end = bytes.byteLength - endLength;
  while (end >= from && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < from || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + entryLength > bytes.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      inflatedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

export interface ZipSize {
  entries: number;
  inflatedBytes: number;
  names: string[];
}

/** What a zip says of itself; null when it is none. */
export function zipSize(bytes: Uint8Array): ZipSize | null {
  const entries = zipEntries(bytes);
  if (entries === null) return null;
  return {
    entries: entries.length,
    inflatedBytes: entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0),
    names: entries.map(({ name }) => name),
  };
}

/**
 * The content of one entry, never more than its directory entry promises: a bomb that lies about its size stops there.
 * @throws Error when the entry is damaged or larger than it says.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + localLength > bytes.byteLength || view.getUint32(entry.at, true) !== localMark) throw new Error(`no entry at ${entry.at}`);
  const from = entry.at + localLength + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (packed.byteLength !== entry.packedBytes) throw new Error(`${entry.name} is cut off`);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`${entry.name} is packed in a way that is not read`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.inflatedBytes) });
}

/** A zip of these parts as they are, for the reader of the format; checksums are left out, since nobody reads them. */
export function storedZip(parts: readonly { name: string; data: Uint8Array }[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const label = Buffer.from(name);
    const local = Buffer.alloc(localLength);
    local.writeUInt32LE(localMark, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(data.byteLength, 18);
    local.writeUInt32LE(data.byteLength, 22);
    local.writeUInt16LE(label.byteLength, 26);
    const entry = Buffer.alloc(entryLength);
    entry.writeUInt32LE(entryMark, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt32LE(data.byteLength, 20);
    entry.writeUInt32LE(data.byteLength, 24);
    entry.writeUInt16LE(label.byteLength, 28);
    entry.writeUInt32LE(offset, 42);
    chunks.push(local, label, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    directory.push(entry, label);
    offset += localLength + label.byteLength + data.byteLength;
  }
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.byteLength, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}
