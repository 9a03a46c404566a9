import { useState, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import type { Process } from '#shared/domain/process/process.ts';
import type { Track } from '#shared/domain/programme/entry.ts';
import type { EntryView } from '#shared/domain/programme/programme-view.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useRecordRefs } from '../../../api/use-record-refs.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { Field } from '../../../ui/editing/field.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { DayField, isGoodDay, textOrNull } from '../day-field.tsx';
import { EntryDrawer } from '../entry-drawer.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { useEntries } from '../use-entries.ts';

export type TrackEntry = EntryView & { body: Track };

interface TrackFormProps {
  /** Null for a project that is not followed yet. */
  entry: TrackEntry | null;
  process: Process;
  centres: readonly RecordRef[];
  onClose: () => void;
}

/** On which day a project reached each step, and which centre validates it. */
export function TrackForm({ entry, process, centres, onClose }: TrackFormProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const { save, command } = useEntries();
  const projects = [...useRecordRefs().values()].filter(({ kind }) => kind === 'project').slice(0, 12);
  const [record, setRecord] = useState<RecordRef | null>(entry?.record ?? null);
  const [centreId, setCentreId] = useState(entry?.body.centreId ?? null);
  const [days, setDays] = useState(() => new Map(entry?.body.steps.map(({ ordinal, reachedOn }) => [ordinal, reachedOn])));
  const [note, setNote] = useState(entry?.body.note ?? '');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    const steps = process.stages.flatMap(({ ordinal }) => {
      const reachedOn = days.get(ordinal)?.trim() ?? '';
      return reachedOn === '' ? [] : [{ ordinal, reachedOn }];
    });
    const [last] = steps
      .map(({ reachedOn }) => reachedOn)
      .toSorted()
      .toReversed();
    if (record === null || last === undefined || steps.some(({ reachedOn }) => !isGoodDay(reachedOn, true))) return;
    const body: Track = { kind: 'track', processId: process.id, centreId, steps, note: textOrNull(note) };
    if (await save({ id: entry?.id ?? null, recordId: record.id, onDay: last, body })) onClose();
  };
  return (
    <EntryDrawer title={entry === null ? words.addTrack : words.editTrack} command={command} onSave={() => void submit()} onClose={onClose}>
      <Field label={words.project} problem={tried && record === null ? words.projectNeeded : null} wide>
        {entry === null ? (
          <RecordSelect label={words.project} value={record?.id ?? null} candidates={projects} onChange={setRecord} />
        ) : (
          <span>{plain(entry.record.name)}</span>
        )}
      </Field>
      <Field label={words.centre} wide>
        <Select
          allowClear
          aria-label={words.centre}
          value={centreId}
          options={centres.map((centre) => ({ value: centre.id, label: plain(centre.name) }))}
          onChange={(next: string | undefined) => setCentreId(next ?? null)}
        />
      </Field>
      {process.stages.map(({ ordinal, name }, index) => (
        <DayField
          key={ordinal}
          needed={index === 0}
          label={`${ordinal} ${name[language]}`}
          value={days.get(ordinal) ?? ''}
          tried={tried}
          onChange={(day) => setDays(new Map([...days, [ordinal, day]]))}
        />
      ))}
      <Field label={words.note} wide>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
    </EntryDrawer>
  );
}
