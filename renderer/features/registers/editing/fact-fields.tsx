import type { ReactNode } from 'react';
import { Input, Radio, Select } from 'antd';
import { sensitivities } from '#shared/domain/record/record.ts';
import { useWords } from '../../../i18n/words.tsx';
import { AsOfField, isAsOfText } from '../../../ui/editing/as-of-field.tsx';
import { AttributeSelect } from '../../../ui/editing/attribute-select.tsx';
import { useReading, ValueField } from '../../../ui/editing/value-field.tsx';
import { useEditingWords } from '../../../ui/editing/words.ts';
import { useEditWords } from './edit-words.ts';
import { enteredOf, type FactForm, type Missing } from './fact-form.ts';
import { Field } from '../../../ui/editing/field.tsx';
import { SourceFields } from '../../../ui/editing/source-fields.tsx';

export interface FactFieldsProps {
  recordId: string;
  /** The fact a newer value takes the place of; its kind of statement stays. */
  replaces: string | null;
  form: FactForm;
  missing: readonly Missing[];
  problems: Readonly<Record<string, string>>;
  onChange: (form: FactForm) => void;
}

const polarities = ['actual', 'target', 'forecast'] as const;

function Value({ recordId, replaces, form, missing, problems, onChange }: FactFieldsProps): ReactNode {
  const words = useEditWords();
  const editing = useEditingWords();
  const entered = enteredOf(form);
  const reading = useReading(
    form.attributeId === null || entered === null || form.mode === 'words'
      ? null
      : {
          entered,
          attributeId: form.attributeId,
          recordId,
          replaces,
          polarity: form.polarity,
          ...(isAsOfText(form.asOf) ? { asOf: form.asOf } : {}),
        },
  );
  const wrong = problems['entered.text'] ?? (missing.includes('value') ? editing.valueHint : null);
  return (
    <>
      <Radio.Group
        className="edit-wide"
        aria-label={words.valueKind}
        value={form.mode}
        options={[
          { value: 'figure', label: words.isFigure },
          { value: 'words', label: words.isWords },
        ]}
        onChange={(event) => onChange({ ...form, mode: event.target.value as FactForm['mode'] })}
      />
      {form.mode === 'figure' ? (
        <Field label={editing.value} wide problem={wrong}>
          <ValueField entered={form.figure} reading={reading} onChange={(figure) => onChange({ ...form, figure })} />
        </Field>
      ) : (
        <>
          <Field label={words.wordsZh} wide problem={wrong}>
            <Input.TextArea
              value={form.wordsZh}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => onChange({ ...form, wordsZh: event.target.value })}
            />
          </Field>
          <Field label={words.wordsEn} wide>
            <Input.TextArea
              value={form.wordsEn}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => onChange({ ...form, wordsEn: event.target.value })}
            />
          </Field>
        </>
      )}
    </>
  );
}

/** A fact: what it says, when, of what base, who may see it, and where it stands. */
export function FactFields(props: FactFieldsProps): ReactNode {
  const { replaces, form, missing, problems, onChange } = props;
  const all = useWords();
  const words = useEditWords();
  const editing = useEditingWords();
  return (
    <div className="edit-grid">
      {replaces === null && (
        <Field
          label={editing.attribute}
          wide
          problem={problems['attributeId'] ?? (missing.includes('attribute') ? editing.attributeHint : null)}
        >
          <AttributeSelect value={form.attributeId} onChange={(attributeId) => onChange({ ...form, attributeId })} />
        </Field>
      )}
      <Value {...props} />
      <Field label={editing.asOf} problem={problems['asOf']}>
        <AsOfField value={form.asOf} onChange={(asOf) => onChange({ ...form, asOf })} />
      </Field>
      <Field label={editing.polarity}>
        <Select
          aria-label={editing.polarity}
          value={form.polarity}
          options={polarities.map((value) => ({ value, label: editing.polarities[value] }))}
          onChange={(polarity) => onChange({ ...form, polarity })}
        />
      </Field>
      <Field label={words.baseZh} note={words.baseHint}>
        <Input value={form.baseZh} maxLength={300} onChange={(event) => onChange({ ...form, baseZh: event.target.value })} />
      </Field>
      <Field label={words.baseEn}>
        <Input value={form.baseEn} maxLength={300} onChange={(event) => onChange({ ...form, baseEn: event.target.value })} />
      </Field>
      <Field label={words.sensitivity}>
        <Select
          aria-label={words.sensitivity}
          value={form.sensitivity}
          options={sensitivities.map((value) => ({ value, label: all.fact.sensitivities[value] }))}
          onChange={(sensitivity) => onChange({ ...form, sensitivity })}
        />
      </Field>
      <SourceFields
        form={form.source}
        problems={missing.includes('source') ? { source: words.documentHint, ...problems } : problems}
        onChange={(source) => onChange({ ...form, source })}
      />
      <Field label={words.reason} wide note={words.reasonHint}>
        <Input value={form.reason} maxLength={500} onChange={(event) => onChange({ ...form, reason: event.target.value })} />
      </Field>
    </div>
  );
}
