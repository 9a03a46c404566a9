import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { readImageSize } from '#shared/domain/packet/image-size.ts';
import { pictureLimit, type PacketPicture } from '#shared/domain/packet/picture.ts';
import { base64Of } from '../../../../api/file-base64.ts';

const withPictures = (draft: PacketDraft, edit: (pictures: PacketPicture[]) => PacketPicture[]): PacketDraft => ({
  ...draft,
  pictures: edit(draft.pictures ?? []),
});

export const withPicture = (draft: PacketDraft, picture: PacketPicture): PacketDraft =>
  withPictures(draft, (pictures) => [...pictures, picture]);
export const withoutPicture = (draft: PacketDraft, id: string): PacketDraft =>
  withPictures(draft, (pictures) => pictures.filter((picture) => picture.id !== id));
export const pictureEdited = (draft: PacketDraft, id: string, change: Partial<Pick<PacketPicture, 'caption' | 'width'>>): PacketDraft =>
  withPictures(draft, (pictures) => pictures.map((picture) => (picture.id === id ? { ...picture, ...change } : picture)));

/** What keeps a file from being put in. */
export type PictureFault = 'tooLarge' | 'notPicture';

/** A chosen file as a picture of the section, or what keeps it out; a file that no browser can draw is none. */
export async function readPictureFile(file: File, sectionId: string): Promise<PacketPicture | PictureFault> {
  if (file.size > pictureLimit) return 'tooLarge';
  const data = base64Of(new Uint8Array(await file.arrayBuffer()));
  if (readImageSize(data) === null) return 'notPicture';
  try {
    (await createImageBitmap(file)).close();
  } catch {
    return 'notPicture';
  }
  return { id: `picture-${crypto.randomUUID()}`, sectionId, data, width: 'full', caption: { zh: '', en: '' } };
}
