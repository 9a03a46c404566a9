import { z } from 'zod';
import { bilingualLayoutSchema } from '#shared/domain/packet/draft.ts';
import { packetLanguageSchema, type FullBilingual } from '#shared/lib/language.ts';
import { query } from '../operation.ts';

/** A block that pages are made of. */
export interface GalleryEntry {
  id: string;
  name: FullBilingual;
  text: FullBilingual;
}
/** An example, to be fetched from the application's own origin. */
export interface GalleryPages {
  url: string;
}

/** Every block of the pages with an example from the store's own data. */
export const galleryContract = {
  'gallery.list': query<GalleryEntry[]>()(z.strictObject({})),
  'gallery.pages': query<GalleryPages>()(
    z.strictObject({ id: z.string().min(1).max(60), language: packetLanguageSchema, layout: bilingualLayoutSchema }),
  ),
};
