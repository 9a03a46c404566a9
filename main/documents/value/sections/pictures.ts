import type { PictureBlock } from '#shared/domain/packet/block.ts';
import { readImageSize } from '#shared/domain/packet/image-size.ts';
import { printedWidthMm } from '#shared/domain/packet/picture.ts';
import type { SectionContext } from '../section.ts';

/** The office's pictures of a section, each with its caption; a caption missing in one language stands in the other, marked. */
export function pictureBlocks(sectionId: string, { snapshot, write }: SectionContext): PictureBlock[] {
  return (snapshot.draft.pictures ?? [])
    .filter((picture) => picture.sectionId === sectionId)
    .flatMap((picture) => {
      const size = readImageSize(picture.data);
      if (size === null) return [];
      const caption = { zh: picture.caption.zh.trim() || null, en: picture.caption.en.trim() || null };
      const untitled = { zh: '图片（没有说明）', en: 'Picture without a caption' };
      return [
        {
          type: 'picture',
          id: picture.id,
          caption: caption.zh === null && caption.en === null ? write.say(untitled) : write.name(caption),
          image: { format: size.format, data: picture.data, widthMm: Math.round(printedWidthMm(picture) * 10) / 10 },
        },
      ];
    });
}
