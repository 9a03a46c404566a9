import type { Gallery } from '#main/services/gallery/gallery.ts';
import type { galleryContract } from '#shared/ipc/contracts/gallery-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Examples of the blocks that pages are made of. */
export const galleryHandlers = ({ clock }: Core, gallery: Gallery): Pick<Handlers, keyof typeof galleryContract> => ({
  'gallery.list': () => gallery.list(),
  'gallery.pages': ({ id, ...choice }) => gallery.make(id, { ...choice, today: clock.today() }),
});
