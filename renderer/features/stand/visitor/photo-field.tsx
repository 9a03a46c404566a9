import { useEffect, useRef, useState, type ReactNode } from 'react';
import { mostPhotoBytes } from '#shared/domain/lead/lead.ts';
import { useStandWords } from '../stand-words.ts';

export interface CardPhoto {
  file: File;
  url: string;
  /** The visitor's word that what was typed agrees with the card. */
  confirmed: boolean;
}

const types = ['image/jpeg', 'image/png'];

/** A photo of a card, kept beside what was typed and never instead of it. */
export function PhotoField({ photo, onPhoto }: { photo: CardPhoto | null; onPhoto: (photo: CardPhoto | null) => void }): ReactNode {
  const words = useStandWords();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const url = photo?.url ?? null;
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const right = types.includes(file.type) && file.size > 0 && file.size <= mostPhotoBytes;
    setWrong(!right);
    onPhoto(right ? { file, url: URL.createObjectURL(file), confirmed: false } : null);
  };
  return (
    <div className="stand-photo stand-field-wide">
      <input
        ref={input}
        className="stand-photo-input"
        type="file"
        accept={types.join(',')}
        capture="environment"
        aria-label={words.photo}
        tabIndex={-1}
        onChange={(event) => take(event.target.files?.[0])}
      />
      <button type="button" className="stand-button" onClick={() => input.current?.click()}>
        {photo === null ? words.photo : words.photoNew}
      </button>
      {wrong && (
        <p role="alert" className="stand-error">
          {words.photoWrong}
        </p>
      )}
      {photo !== null && (
        <>
          <img src={photo.url} alt={words.photoShown} />
          <label className="stand-consent">
            <input type="checkbox" checked={photo.confirmed} onChange={(event) => onPhoto({ ...photo, confirmed: event.target.checked })} />
            <span className="stand-consent-text">{words.photoConfirm}</span>
          </label>
        </>
      )}
    </div>
  );
}
