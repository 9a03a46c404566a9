import { useState, type ReactNode } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ThemePicture } from '#shared/domain/theme/theme.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { preparePicture, type Place } from './prepare-picture.ts';
import { useThemeWords } from './theme-words.ts';

interface PicturePartProps {
  place: Place;
  picture: ThemePicture | null;
  onChange: (picture: ThemePicture | null) => void;
}

const accepted: Record<Place, string> = { logo: '.svg,.png,.jpg,.jpeg', cover: '.png,.jpg,.jpeg' };
const rounded = (size: number): string => String(Math.round(size));

/** One picture of the theme: taken by dropping or choosing it, and taken away again. */
export function PicturePart({ place, picture, onChange }: PicturePartProps): ReactNode {
  const client = useClient();
  const words = useThemeWords();
  const [error, setError] = useState<ApiError | null>(null);
  const [large, setLarge] = useState(false);
  const take = async (file: File): Promise<void> => {
    setError(null);
    const prepared = await preparePicture(file, place);
    setLarge(prepared === null);
    if (prepared === null) return;
    try {
      onChange(await client.call('theme.addPicture', prepared));
    } catch (fault) {
      setError(asApiError(fault));
    }
  };
  return (
    <div className="theme-picture">
      {error !== null && <ErrorNotice error={error} />}
      {large && (
        <p className="notice notice-blocked" role="alert">
          {words.tooLarge}
        </p>
      )}
      <p className="theme-held">
        {picture === null ? (
          <span className="muted">{words.none[place]}</span>
        ) : (
          <>
            <span className="theme-name">{picture.name}</span>
            <span className="muted">{words.size(rounded(picture.width), rounded(picture.height))}</span>
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.remove[place]} onClick={() => onChange(null)} />
          </>
        )}
      </p>
      <FileDrop text={words.drop} choose={words.choose[place]} accept={accepted[place]} onFile={(file) => void take(file)} />
      <p className="field-note">{place === 'logo' ? words.logoNote : words.coverNote}</p>
    </div>
  );
}
