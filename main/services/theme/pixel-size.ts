export interface PixelSize {
  width: number;
  height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Size in the header of a PNG; null for bytes that are none. */
export function pngSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.byteLength < 33 || !begins(bytes, pngSignature)) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Frames that hold pixels (ITU-T T.81, table B.1): SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** True where the picture that begins here also ends: one cut off in the middle would print grey. */
const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.byteLength - 2; at > from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return true;
  return false;
};

/** Size in the first frame of a JPEG; null for bytes that are none, or not a whole one. */
export function jpegSize(bytes: Uint8Array): PixelSize | null {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) return null;
  const view = viewOf(bytes);
  let size: PixelSize | null = null;
  for (let at = 2; at + 9 < bytes.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === startOfScan) return hasEnd(bytes, at) ? size : null;
    if (isFrame(marker)) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
