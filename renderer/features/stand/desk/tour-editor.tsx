import { useState, type ReactNode } from 'react';
import { Button, Input, Segmented, Select, Switch } from 'antd';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { mostStops, stopWordsLimit, tourGroups, type TourStop, type TourView } from '#shared/domain/tour/tour.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useRecordRefs, useRefs } from '../../../api/use-record-refs.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { useDeskWords } from '../stand-words.ts';
import { useAct } from './use-act.ts';

/** One tour: its name, its stops in order, and what staff say at each. */
export function TourEditor({ tour, onEnd }: { tour: TourView; onEnd: () => void }): ReactNode {
  const words = useDeskWords();
  const client = useClient();
  const parks = useRefs('park');
  const { act, error, busy } = useAct();
  const [form, setForm] = useState(tour);
  const { stops, name } = form;
  const put = (next: readonly TourStop[]): void => setForm({ ...form, stops: [...next] });
  const save = async (): Promise<void> => {
    const { own: _own, ...kept } = form;
    if ((await act(() => client.call('tour.save', kept))) !== null) onEnd();
  };
  const remove = async (): Promise<void> => {
    if ((await act(() => client.call('tour.remove', { id: tour.id }).then(() => true))) === true) onEnd();
  };
  const swap = (at: number, to: number): void => {
    const [a, b] = [stops[at], stops[to]];
    if (a !== undefined && b !== undefined) put(stops.with(at, b).with(to, a));
  };
  const ready = tour.own && !tour.id.startsWith('tour-own-');
  return (
    <Section title={words.edit}>
      <TourHead form={form} onChange={setForm} />
      {stops.length === 0 && <p>{words.noStops}</p>}
      <ol className="tour-stops">
        {stops.map((stop, at) => (
          <StopRow
            key={stop.recordId}
            stop={stop}
            onChange={(next) => put(stops.with(at, next))}
            onUp={at === 0 ? null : () => swap(at, at - 1)}
            onDown={at === stops.length - 1 ? null : () => swap(at, at + 1)}
            onRemove={() => put(stops.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {stops.length < mostStops && (
        <RecordSelect
          key={stops.length}
          value={null}
          candidates={parks}
          label={words.addStop}
          onChange={(ref) => {
            if (ref !== null && stops.every(({ recordId }) => recordId !== ref.id))
              put([...stops, { recordId: ref.id, factIds: [], words: { zh: '', en: '' } }]);
          }}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className="desk-row">
        <Button onClick={onEnd}>{words.cancel}</Button>
        {tour.own && <Button onClick={() => void remove()}>{ready ? words.remove : words.removeOwn}</Button>}
        <Button
          type="primary"
          loading={busy}
          disabled={stops.length === 0 || name.zh.trim() === '' || name.en.trim() === ''}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </Section>
  );
}

/** Name, group and whether the stand shows it. */
function TourHead({ form, onChange }: { form: TourView; onChange: (form: TourView) => void }): ReactNode {
  const words = useDeskWords();
  const { name } = form;
  return (
    <div className="fields">
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} className="field">
          <label className="field-label" htmlFor={`tour-name-${language}`}>
            {words.tourName} · {language === 'zh' ? words.chinese : words.english}
          </label>
          <Input
            id={`tour-name-${language}`}
            maxLength={60}
            value={name[language]}
            onChange={(event) => onChange({ ...form, name: { ...name, [language]: event.target.value } })}
          />
        </div>
      ))}
      <div className="field" role="group" aria-label={words.group}>
        <span className="field-label">{words.group}</span>
        <Segmented
          aria-label={words.group}
          value={form.group}
          options={tourGroups.map((value) => ({ value, label: words.groups[value] }))}
          onChange={(group) => onChange({ ...form, group })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="tour-shown">
          {words.shown}
        </label>
        <Switch id="tour-shown" checked={form.shown} onChange={(shown) => onChange({ ...form, shown })} />
      </div>
    </div>
  );
}

interface StopRowProps {
  stop: TourStop;
  onChange: (stop: TourStop) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}

function StopRow({ stop, onChange, onUp, onDown, onRemove }: StopRowProps): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const ref = useRecordRefs().get(stop.recordId);
  const shown = useQuery('stand.record', { id: stop.recordId }).value;
  const name = (ref === undefined ? null : readText(ref.name, language)?.text) ?? stop.recordId;
  return (
    <li className="tour-stop">
      <div className="tour-stop-head">
        <strong>{name}</strong>
        <Button size="small" disabled={onUp === null} aria-label={words.up(name)} onClick={() => onUp?.()}>
          ↑
        </Button>
        <Button size="small" disabled={onDown === null} aria-label={words.down(name)} onClick={() => onDown?.()}>
          ↓
        </Button>
        <Button size="small" aria-label={words.removeStop(name)} onClick={onRemove}>
          ×
        </Button>
      </div>
      <div className="tour-stop-fields">
        {(['zh', 'en'] as const).map((key) => (
          <Input.TextArea
            key={key}
            aria-label={`${words.words} ${name} ${key === 'zh' ? words.chinese : words.english}`}
            placeholder={`${words.words} · ${key === 'zh' ? words.chinese : words.english}`}
            rows={2}
            maxLength={stopWordsLimit}
            value={stop.words[key]}
            onChange={(event) => onChange({ ...stop, words: { ...stop.words, [key]: event.target.value } })}
          />
        ))}
        <Select
          mode="multiple"
          maxCount={4}
          aria-label={`${words.figures} ${name}`}
          placeholder={words.figures}
          value={stop.factIds}
          options={(shown?.figures ?? []).map((figure) => ({
            value: figure.factId,
            label: `${figure.label[language]} ${formatFact(figure.value, language).text}`,
          }))}
          onChange={(factIds: string[]) => onChange({ ...stop, factIds })}
        />
      </div>
    </li>
  );
}
