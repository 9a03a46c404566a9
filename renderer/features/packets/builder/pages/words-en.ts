import type { PageWords } from './words-zh.ts';

export const pageEn: PageWords = {
  layout: 'Two languages',
  layouts: { 'side-by-side': 'Side by side', 'one-after-other': 'One after the other' },
  pictures: 'Pictures',
  add: 'Drop a PNG or JPEG of up to 2 MB here, or',
  choose: 'choose a picture',
  most: (most: number) => `A packet takes ${most} pictures at most.`,
  width: 'Width',
  widths: { full: 'Full width', half: 'Half width' },
  captionZh: 'Caption (Chinese)',
  captionEn: 'Caption (English)',
  remove: 'Remove the picture',
  dpi: (dpi: number) => `Prints at ${dpi} dpi`,
  coarse: (dpi: number, least: number) =>
    `Prints at ${dpi} dpi and will look coarse: a larger picture or half width (at least ${least} dpi)`,
  tooLarge: 'The picture is larger than 2 MB: make it smaller.',
  notPicture: 'This cannot be read as a picture: only PNG and JPEG.',
};
