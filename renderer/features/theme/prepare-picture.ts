import { places } from '#shared/domain/theme/print-size.ts';
import { pictureLimit } from '#shared/domain/theme/theme.ts';
import { base64Of } from '../../api/file-base64.ts';

export type Place = 'logo' | 'cover';
export interface PreparedPicture {
  name: string;
  base64: string;
}

/** What a print can show: more pixels only make files heavy. */
const printDpi = 300;
const mostPixels = (place: Place): number => Math.round((places[place].width / 25.4) * printDpi);
const steps = [1, 0.85, 0.7, 0.55, 0.4];

async function drawn(bitmap: ImageBitmap, width: number, type: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.86));
}

/** A photograph that is larger than a print needs, made smaller; null where even the smallest is too large. */
async function shrunk(file: File, place: Place): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  try {
    for (const step of steps) {
      const blob = await drawn(
        bitmap,
        Math.round(Math.min(bitmap.width, mostPixels(place)) * step),
        place === 'cover' ? 'image/jpeg' : 'image/png',
      );
      if (blob !== null && blob.size <= pictureLimit) return blob;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

const isDrawing = ({ name, type }: File): boolean => type === 'image/svg+xml' || name.toLowerCase().endsWith('.svg');

/** A picture as the core takes it; null where it is too large and cannot be made smaller. What is no picture goes as it is: the core says so. */
export async function preparePicture(file: File, place: Place): Promise<PreparedPicture | null> {
  const small = file.size <= pictureLimit;
  const blob: Blob | null = small
    ? file
    : isDrawing(file) || !file.type.startsWith('image/')
      ? null
      : await shrunk(file, place).catch(() => null);
  return blob === null ? null : { name: file.name.slice(0, 255), base64: base64Of(new Uint8Array(await blob.arrayBuffer())) };
}
