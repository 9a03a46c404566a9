import { crc32, deflateSync } from 'node:zlib';

const width = 1200;
const height = 640;
const colours = [
  [0x10, 0x24, 0x3e],
  [0x0b, 0x6e, 0x6e],
  [0x7f, 0xd1, 0xcd],
  [0xf4, 0xf7, 0xf9],
] as const;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Roofs in a row, by height: enough to see that a picture stands here. */
const colourAt = (x: number, y: number): number => {
  const roof = height - 90 - ((Math.floor(x / 120) * 173) % 330);
  return y > height - 60 ? 0 : y > roof ? (Math.floor(x / 120) % 2 === 0 ? 1 : 2) : 3;
};

/** A drawn picture of 1200 by 640 dots as PNG in base64; the same bytes each time. */
export function examplePicture(): string {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = colourAt(x, y);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a dot, each the number of a colour.
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flat());
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}
