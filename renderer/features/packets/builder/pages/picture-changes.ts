import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { readImageSize } from '#shared/domain/packet/image-size.ts';
import { pictureLimit, type PacketPicture } from '#shared/domain/packet/picture.ts';

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

const chunk = 0x8000;
/** Bytes as base64 text. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

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
