import { useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import { baseMapProblem } from '#shared/domain/map/base-map.ts';
import type { BaseMap } from '#shared/domain/map/map-view.ts';
import { isDay } from '#shared/lib/date.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { readFile } from '../../api/file-base64.ts';
import { useClient } from '../../api/use-query.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useMapPageWords } from './map-page-words.ts';

interface Picture {
  name: string;
  base64: string;
}

function PictureField({
  picture,
  problem,
  onChange,
}: {
  picture: Picture | null;
  problem: string | null;
  onChange: (picture: Picture | null) => void;
}): ReactNode {
  const words = useMapPageWords();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readFile(file, 'map');
    setTooLarge(read === null);
    onChange(read);
  };
  return (
    <Field
      label={words.picture}
      note={picture === null ? words.pictureText : words.chosen(picture.name)}
      problem={tooLarge ? words.tooLarge : problem}
      wide
    >
      <input type="file" accept="image/png,image/jpeg" aria-label={words.choose} onChange={(event) => void take(event.target.files?.[0])} />
    </Field>
  );
}

function ImportForm({ onDone }: { onDone: () => void }): ReactNode {
  const words = useMapPageWords();
  const client = useClient();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [form, setForm] = useState({ reviewNumber: '', dataUntil: '' });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const dataUntil = isDay(form.dataUntil.trim()) ? form.dataUntil.trim() : '';
  const problem = baseMapProblem({ reviewNumber: form.reviewNumber, dataUntil: 'x' });
  const save = async (): Promise<void> => {
    setTried(true);
    if (picture === null || problem !== null || dataUntil === '') return;
    try {
      await client.call('map.saveBase', { ...picture, reviewNumber: form.reviewNumber, dataUntil });
      onDone();
    } catch (fault) {
      setError(asApiError(fault));
    }
  };
  return (
    <form
      noValidate
      className="map-import"
      aria-label={words.importBase}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error !== null && <ErrorNotice error={error} />}
      <div className="edit-grid">
        <PictureField picture={picture} problem={tried && picture === null ? words.pictureNeeded : null} onChange={setPicture} />
        <Field label={words.reviewNumber} note={words.reviewHint} problem={tried && problem !== null ? words.numberNeeded : null}>
          <Input value={form.reviewNumber} maxLength={40} onChange={(event) => setForm({ ...form, reviewNumber: event.target.value })} />
        </Field>
        <Field label={words.dataUntil} note={words.dateHint} problem={tried && dataUntil === '' ? words.dateNeeded : null}>
          <Input value={form.dataUntil} maxLength={10} onChange={(event) => setForm({ ...form, dataUntil: event.target.value })} />
        </Field>
      </div>
      <footer className="map-foot">
        <Button type="primary" htmlType="submit">
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </footer>
    </form>
  );
}

/** The office's own approved map, with its number and date below it; without both there is none. */
export function BaseMapPart({ baseMap }: { baseMap: BaseMap | null }): ReactNode {
  const language = useLanguage();
  const words = useMapPageWords();
  const client = useClient();
  const [importing, setImporting] = useState(false);
  if (importing) return <ImportForm onDone={() => setImporting(false)} />;
  const start = <Button onClick={() => setImporting(true)}>{baseMap === null ? words.importBase : words.replaceBase}</Button>;
  if (baseMap === null) return <EmptyState title={words.noBase} text={words.noBaseText} action={start} />;
  const caption = words.baseCaption(baseMap.reviewNumber, formatDate(baseMap.dataUntil, language));
  return (
    <figure className="base-map">
      <img src={baseMap.path} alt={`${baseMap.name} ${caption}`} />
      <figcaption className="map-caption">{caption}</figcaption>
      <footer className="map-foot">
        {start}
        <Button onClick={() => void client.call('map.removeBase', {})}>{words.removeBase}</Button>
      </footer>
    </figure>
  );
}
