import type { GalleryWords } from './words-zh.ts';

export const galleryEn: GalleryWords = {
  title: 'Gallery of blocks',
  lead: 'Every block a packet is made of, set from the data of this store; the watermark “Example” says that example values were put in.',
  back: 'Packets',
  blocks: 'Blocks',
  language: 'Language',
  layout: 'Two languages',
  layouts: { 'side-by-side': 'Side by side', 'one-after-other': 'One after the other' },
  pages: 'Example pages',
  setting: 'Typesetting…',
  failed: 'The example could not be shown; please try again.',
  again: 'Try again',
  none: 'The store has no data for this example: import parks and policies first.',
};
