import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { examplePicture } from '#main/services/gallery/example-picture.ts';
import { readImageSize } from '#shared/domain/packet/image-size.ts';
import { packetPictureSchema, printedDpi, printedWidthMm } from '#shared/domain/packet/picture.ts';

/** A picture of this size as far as its head tells. */
const png = (width: number, height: number): string => {
  const head = Buffer.alloc(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head.toString('base64');
};
/** A JPEG with a comment and a table before its frame. */
const jpeg = (width: number, height: number, comment = 5): string => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0x11, 0]);
  const note = Buffer.concat([Buffer.from([0xff, 0xfe, (comment + 2) >> 8, (comment + 2) & 255]), Buffer.alloc(comment, 65)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), note, Buffer.from([0xff, 0xc4, 0, 3, 0]), frame]).toString('base64');
};
const picture = (data: string, width: 'full' | 'half' = 'full'): unknown => ({
  id: 'p',
  sectionId: 'parks',
  data,
  width,
  caption: { zh: '', en: '' },
});

it.each([
  ['a PNG', png(1200, 640), { format: 'png', widthPx: 1200, heightPx: 640 }],
  ['a JPEG', jpeg(4000, 3000), { format: 'jpeg', widthPx: 4000, heightPx: 3000 }],
  ['a JPEG behind a long comment', jpeg(801, 257, 40_001), { format: 'jpeg', widthPx: 801, heightPx: 257 }],
  ['the example', examplePicture(), { format: 'png', widthPx: 1200, heightPx: 640 }],
  ['a GIF', Buffer.from('GIF89a\u0001\u0001').toString('base64'), null],
  ['a JPEG cut off before its frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1]).toString('base64'), null],
  ['a PNG of no width', png(0, 10), null],
  ['nothing', '', null],
])('the size of %s is read from its head', (_name, data, size) => {
  expect(readImageSize(data)).toEqual(size);
});

it('is printed as wide as asked for, narrower where it would be too high, and tells its dots an inch', () => {
  const cases = [png(1200, 640), png(1000, 4000), png(600, 300)].flatMap((data) =>
    (['full', 'half'] as const).map((width) => [Math.round(printedWidthMm({ data, width })), printedDpi({ data, width })]),
  );
  expect(cases).toEqual([
    [174, 175],
    [84, 362],
    [30, 846],
    [30, 846],
    [174, 87],
    [84, 181],
  ]);
});

it.each([
  ['an ordinary one', png(1200, 640), true],
  ['more than 2 MB', deflateSync(Buffer.alloc(1)).toString('base64') && `${png(10, 10).slice(0, 40)}${'A'.repeat(2_900_000)}`, false],
  ['more than 40 million dots', png(9000, 9000), false],
  ['what is no picture', Buffer.from('<svg/>').toString('base64'), false],
  ['what is no base64', '§§§', false],
])('%s is taken or refused', (_name, data, ok) => {
  expect(packetPictureSchema.safeParse(picture(data)).success).toBe(ok);
});
