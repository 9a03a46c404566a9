import { z } from 'zod';
import { readImageSize } from './image-size.ts';

/** Bytes of one picture, decoded. */
export const pictureLimit = 2 * 1024 * 1024;
export const mostPictures = 8;
const mostPixels = 40_000_000;
/** Below this a printed picture shows its dots. */
export const leastDpi = 150;
/** The type area of a page. */
const fullWidthMm = 174;
const halfWidthMm = 84;
/** A picture leaves room for its section on the page. */
const highestMm = 120;
const mmPerInch = 25.4;

const decodedBytes = (data: string): number => Math.floor((data.length * 3) / 4) - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);

/** A picture of the office as data of the draft: nothing is read from a disk when the packet is made again. */
export const packetPictureSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    /** The section it stands at the end of. */
    sectionId: z.string().min(1).max(40),
    /** PNG or JPEG in base64. */
    data: z.base64(),
    width: z.enum(['full', 'half']),
    caption: z.strictObject({ zh: z.string().max(200), en: z.string().max(200) }),
  })
  .superRefine(({ data }, ctx) => {
    if (decodedBytes(data) > pictureLimit)
      ctx.addIssue({ code: 'custom', message: '图片超过 2 MB，请缩小后再放。The picture is larger than 2 MB: make it smaller.' });
    const size = readImageSize(data);
    if (size === null) ctx.addIssue({ code: 'custom', message: '只能放 PNG 或 JPEG 图片。Only PNG and JPEG pictures can be put in.' });
    else if (size.widthPx * size.heightPx > mostPixels)
      ctx.addIssue({
        code: 'custom',
        message: '图片超过 4000 万像素，请缩小后再放。The picture has more than 40 million dots: make it smaller.',
      });
  });
export type PacketPicture = z.infer<typeof packetPictureSchema>;

/** How wide the picture is printed, in millimetres: as asked for, narrower where it would be too high. */
export function printedWidthMm({ data, width }: Pick<PacketPicture, 'data' | 'width'>): number {
  const size = readImageSize(data);
  const wanted = width === 'full' ? fullWidthMm : halfWidthMm;
  return size === null ? wanted : Math.min(wanted, (highestMm * size.widthPx) / size.heightPx);
}

/** Dots an inch as printed. */
export function printedDpi(picture: Pick<PacketPicture, 'data' | 'width'>): number {
  const size = readImageSize(picture.data);
  return size === null ? 0 : Math.floor(size.widthPx / (printedWidthMm(picture) / mmPerInch));
}
