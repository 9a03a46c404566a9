import { useState, type ReactNode } from 'react';
import { Input, InputNumber, Radio } from 'antd';
import { headingNames, headings, type Heading } from '#shared/domain/programme/entry-parts.ts';
import type { Filing } from '#shared/domain/programme/entry.ts';
import type { EntryView } from '#shared/domain/programme/programme-view.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { Field } from '../../../ui/editing/field.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { DayField, isGoodDay, textOrNull } from '../day-field.tsx';
import { EntryDrawer } from '../entry-drawer.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { useEntries } from '../use-entries.ts';

export type FilingEntry = EntryView & { body: Filing };

const empty = { state: 'empty', text: null } as const;
const noHeadings: Filing['headings'] = {
  significance: empty,
  foundation: empty,
  ideas: empty,
  goals: empty,
  tasks: empty,
  structure: empty,
  mechanism: empty,
  measures: empty,
  schedule: empty,
};

interface HeadingFieldProps {
  id: Heading;
  index: number;
  value: Filing['headings'][Heading];
  onChange: (value: Filing['headings'][Heading]) => void;
}

function HeadingField({ id, index, value, onChange }: HeadingFieldProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const name = headingNames[id][language];
  return (
    <fieldset className="edit-wide filing-heading">
      <legend>
        {index + 1} {name}
      </legend>
      <Radio.Group
        aria-label={name}
        value={value.state}
        options={(['empty', 'draft', 'done'] as const).map((state) => ({ value: state, label: words.headingStates[state] }))}
        onChange={(event) => onChange({ ...value, state: event.target.value as Filing['headings'][Heading]['state'] })}
      />
      <Input.TextArea
        aria-label={words.of(name, words.about)}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={4000}
        value={value.text ?? ''}
        onChange={(event) => {
          const text = textOrNull(event.target.value) === null ? null : event.target.value;
          onChange({ state: text !== null && value.state === 'empty' ? 'draft' : value.state, text });
        }}
      />
    </fieldset>
  );
}

interface FilingFormProps {
  /** Null for a new plan. */
  entry: FilingEntry | null;
  consortia: readonly RecordRef[];
  today: string;
  onClose: () => void;
}

/** The plan of a consortium under the nine headings of the guidelines. */
export function FilingForm({ entry, consortia, today, onClose }: FilingFormProps): ReactNode {
  const words = useProgrammeWords();
  const plain = usePlainText();
  const { save, command } = useEntries();
  const [record, setRecord] = useState<RecordRef | null>(entry?.record ?? null);
  const [form, setForm] = useState({
    year: entry?.body.year ?? Number(today.slice(0, 4)),
    headings: entry?.body.headings ?? noHeadings,
    filedOn: entry?.body.filedOn ?? '',
  });
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (record === null || !isGoodDay(form.filedOn, false)) return;
    const body: Filing = { kind: 'filing', year: form.year, headings: form.headings, filedOn: textOrNull(form.filedOn) };
    if (await save({ id: entry?.id ?? null, recordId: record.id, onDay: today, body })) onClose();
  };
  return (
    <EntryDrawer title={entry === null ? words.addPlan : words.editPlan} command={command} onSave={() => void submit()} onClose={onClose}>
      <Field label={words.consortium} problem={tried && record === null ? words.consortiumNeeded : null} wide>
        {entry === null ? (
          <RecordSelect
            label={words.consortium}
            kind="institution"
            value={record?.id ?? null}
            candidates={consortia}
            onChange={setRecord}
          />
        ) : (
          <span>{plain(entry.record.name)}</span>
        )}
      </Field>
      <Field label={words.year}>
        <InputNumber
          min={2000}
          max={2100}
          precision={0}
          value={form.year}
          onChange={(year) => setForm({ ...form, year: year ?? form.year })}
        />
      </Field>
      <DayField label={words.filedOn} value={form.filedOn} tried={tried} onChange={(filedOn) => setForm({ ...form, filedOn })} />
      {headings.map((id, index) => (
        <HeadingField
          key={id}
          id={id}
          index={index}
          value={form.headings[id]}
          onChange={(value) => setForm({ ...form, headings: { ...form.headings, [id]: value } })}
        />
      ))}
    </EntryDrawer>
  );
}
