import { crc32 } from 'node:zlib';

export interface ZipEntry {
  name: string;
  text: string;
}

const localMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;
const version = 20;
/** Names and texts are UTF-8. */
const utf8Flag = 0x0800;
/** 1 January 1980, the zero of the format: the same content is the same bytes on any day. */
const zeroDate = 0x0021;

function header(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}

/**
 * A zip of stored entries in the order given. Nothing is compressed: compressors differ from one runtime to the next, and
 * the same entries are to be the same bytes everywhere.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const data = new TextEncoder().encode(entry.text);
    const sum = crc32(data);
    const common = (view: DataView, at: number): void => {
      view.setUint16(at, version, true);
      view.setUint16(at + 2, utf8Flag, true);
      view.setUint16(at + 8, zeroDate, true);
      view.setUint32(at + 10, sum, true);
      view.setUint32(at + 14, data.byteLength, true);
      view.setUint32(at + 18, data.byteLength, true);
      view.setUint16(at + 22, name.byteLength, true);
    };
    const local = header(30, (view) => {
      view.setUint32(0, localMark, true);
      common(view, 4);
    });
    directory.push(
      header(46, (view) => {
        view.setUint32(0, entryMark, true);
        view.setUint16(4, version, true);
        common(view, 6);
        view.setUint32(42, offset, true);
      }),
      name,
    );
    parts.push(local, name, data);
    offset += local.byteLength + name.byteLength + data.byteLength;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = header(22, (view) => {
    view.setUint32(0, endMark, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, directoryBytes, true);
    view.setUint32(16, offset, true);
  });
  return Buffer.concat([...parts, ...directory, end]);
}
