import { useState, type ReactNode } from 'react';
import { Input, Segmented } from 'antd';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import { readImageSize } from '#shared/domain/packet/image-size.ts';
import { leastDpi, mostPictures, printedDpi, type PacketPicture } from '#shared/domain/packet/picture.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';
import { htmlLanguage } from '../../../../i18n/language-store.ts';
import { FileDrop } from '../../../../ui/file-drop.tsx';
import { useBuilderView, useDraft } from '../builder-context.ts';
import { usePageWords } from './page-words.ts';
import { pictureEdited, readPictureFile, withoutPicture, withPicture, type PictureFault } from './picture-changes.ts';
import './pictures.css';

/** Pictures at the end of a section, each with its caption and width; what would print too coarse says so at once. */
export function SectionPictures({ sectionId }: { sectionId: SectionId }): ReactNode {
  const words = usePageWords();
  const { builder } = useBuilderView();
  const draft = useDraft();
  const [fault, setFault] = useState<PictureFault | null>(null);
  const all = draft.pictures ?? [];
  const own = all.filter((picture) => picture.sectionId === sectionId);
  const add = (file: File): void => {
    readPictureFile(file, sectionId).then(
      (read) => {
        setFault(typeof read === 'string' ? read : null);
        if (typeof read !== 'string') builder.edit((before) => withPicture(before, read));
      },
      () => setFault('notPicture'),
    );
  };
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-label">{words.pictures}</span>
      </div>
      {own.map((picture) => (
        <PictureRow key={picture.id} picture={picture} />
      ))}
      {all.length < mostPictures ? (
        <FileDrop text={words.add} choose={words.choose} accept="image/png,image/jpeg" onFile={add} />
      ) : (
        <p className="field-note">{words.most(mostPictures)}</p>
      )}
      {fault !== null && (
        <p className="section-picture-coarse" role="alert">
          {words[fault]}
        </p>
      )}
    </div>
  );
}

function PictureRow({ picture }: { picture: PacketPicture }): ReactNode {
  const words = usePageWords();
  const { builder } = useBuilderView();
  const { language } = useDraft();
  const dpi = printedDpi(picture);
  const format = readImageSize(picture.data)?.format ?? 'png';
  const caption = (own: Language, text: string): void =>
    builder.edit(
      (before) => pictureEdited(before, picture.id, { caption: { ...picture.caption, [own]: text } }),
      `caption ${picture.id} ${own}`,
    );
  return (
    <div className="section-picture">
      <img src={`data:image/${format};base64,${picture.data}`} alt={picture.caption.zh || picture.caption.en || words.pictures} />
      <div className="section-picture-fields">
        {languagesOf(language).map((own) => (
          <Input
            key={own}
            lang={htmlLanguage[own]}
            aria-label={own === 'zh' ? words.captionZh : words.captionEn}
            placeholder={own === 'zh' ? words.captionZh : words.captionEn}
            maxLength={200}
            value={picture.caption[own]}
            onChange={(event) => caption(own, event.target.value)}
          />
        ))}
        <Segmented<PacketPicture['width']>
          aria-label={words.width}
          value={picture.width}
          options={(['full', 'half'] as const).map((value) => ({ value, label: words.widths[value] }))}
          onChange={(width) => builder.edit((before) => pictureEdited(before, picture.id, { width }))}
        />
        <span className={dpi < leastDpi ? 'section-picture-coarse' : 'muted small'}>
          {dpi < leastDpi ? words.coarse(dpi, leastDpi) : words.dpi(dpi)}
        </span>
        <button type="button" className="link-button quiet" onClick={() => builder.edit((before) => withoutPicture(before, picture.id))}>
          {words.remove}
        </button>
      </div>
    </div>
  );
}
