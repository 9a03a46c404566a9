import { createHash } from 'node:crypto';
import { pictureLimit, type ThemePicture } from '#shared/domain/theme/theme.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { jpegSize, pngSize, type PixelSize } from './pixel-size.ts';
import { readSvg } from './svg-picture.ts';

const refuse = (zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where: 'picture' });

type Found = { type: ThemePicture['type']; size: PixelSize; bytes: Uint8Array };

function find(bytes: Uint8Array): Found {
  const png = pngSize(bytes);
  if (png !== null) return { type: 'png', size: png, bytes };
  const jpeg = jpegSize(bytes);
  if (jpeg !== null) return { type: 'jpg', size: jpeg, bytes };
  const svg = readSvg(bytes);
  if (svg !== null) return { type: 'svg', ...svg };
  throw refuse('这不是 PNG、JPEG 或 SVG 图片。', 'This is no PNG, JPEG or SVG picture.');
}

/** No side of a picture may be longer, in pixels, nor so many times the other. */
const longestSide = 20_000;
const longestShape = 20;

/**
 * What a picture is, read from its bytes alone; the file's name is kept and decides nothing. The bytes are those to keep.
 * @throws UserError for another kind of file, one that is too large or of no usable shape, and an SVG with more in it than shapes.
 */
export function readPicture(given: Uint8Array, name: string): { picture: ThemePicture; bytes: Uint8Array } {
  if (given.byteLength > pictureLimit)
    throw refuse('图片超过 1 MB，请缩小后再放。', 'The picture is larger than 1 MB: make it smaller and try again.');
  const { type, size, bytes } = find(given);
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short <= 0 || long > longestSide || long / short > longestShape)
    throw refuse(
      `图片的形状不合用：长边不超过短边的 ${longestShape} 倍。`,
      `The picture's shape is of no use: one side may be ${longestShape} times the other at most.`,
    );
  return { picture: { sha256: createHash('sha256').update(bytes).digest('hex'), type, name: name.slice(0, 120), ...size }, bytes };
}
