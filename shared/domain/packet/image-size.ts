export interface ImageSize {
  format: 'png' | 'jpeg';
  widthPx: number;
  heightPx: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sixBits = new Map([...alphabet].map((sign, value) => [sign, value]));

/** One byte of base64 text; null beyond its end. */
function byteAt(data: string, index: number): number | null {
  const at = Math.floor(index / 3) * 4;
  const bits = [0, 1, 2, 3].map((offset) => sixBits.get(data.charAt(at + offset)) ?? 0);
  if (at + 1 + (index % 3) >= data.length || data.charAt(at + 1 + (index % 3)) === '=') return null;
  const [a = 0, b = 0, c = 0, d = 0] = bits;
  return [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d][index % 3] ?? null;
}

/** A number of so many bytes, highest first; NaN beyond the end. */
function numberAt(data: string, index: number, bytes: number): number {
  let value = 0;
  for (let at = index; at < index + bytes; at += 1) value = value * 256 + (byteAt(data, at) ?? Number.NaN);
  return value;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Markers that begin a JPEG frame: its height and width follow. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(data: string): ImageSize | null {
  for (let at = 2; byteAt(data, at) === 0xff; at += 2 + numberAt(data, at + 2, 2)) {
    const marker = byteAt(data, at + 1) ?? 0;
    if (isFrame(marker)) return { format: 'jpeg', heightPx: numberAt(data, at + 5, 2), widthPx: numberAt(data, at + 7, 2) };
  }
  return null;
}

/** Kind and size of a picture from its own head; null for anything but PNG and JPEG. */
export function readImageSize(data: string): ImageSize | null {
  const found: ImageSize | null = pngSignature.every((byte, index) => byteAt(data, index) === byte)
    ? { format: 'png', widthPx: numberAt(data, 16, 4), heightPx: numberAt(data, 20, 4) }
    : numberAt(data, 0, 2) === 0xffd8
      ? jpegSize(data)
      : null;
  return found !== null && found.widthPx > 0 && found.heightPx > 0 ? found : null;
}
