import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import { gradeSchema } from '#shared/domain/fact/fact.ts';
import { sourceSchema } from '#shared/domain/source/source.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ItemRows } from './item-rows.tsx';
import type { DocumentForm } from './source-document-form.ts';
import { useSourceFormWords } from './source-words.ts';

interface DocumentFieldsProps {
  form: DocumentForm;
  lines: boolean;
  problems: Readonly<Record<string, string>>;
  onChange: (form: DocumentForm) => void;
}

type TextProperty = 'titleZh' | 'titleEn' | 'publisherZh' | 'publisherEn' | 'publishedOn';

/** Title, publisher, day, weight and items of a document. */
export function DocumentFields({ form, lines, problems, onChange }: DocumentFieldsProps): ReactNode {
  const words = useSourceFormWords();
  const editing = useEditingWords();
  const text = (property: TextProperty, problem?: string): ReactNode => (
    <Field label={words[property]} half={property !== 'publishedOn'} problem={problem}>
      <Input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form is opened to be typed in
        autoFocus={property === 'titleZh'}
        value={form[property]}
        maxLength={300}
        {...(property === 'publishedOn' ? { placeholder: words.dayHint } : {})}
        onChange={(event) => onChange({ ...form, [property]: event.target.value })}
      />
    </Field>
  );
  return (
    <div className="edit-grid">
      {text('titleZh', problems['title'])}
      {text('titleEn')}
      {text('publisherZh')}
      {text('publisherEn')}
      {text('publishedOn', problems['publishedOn'])}
      <Choices form={form} onChange={onChange} />
      {(['noteZh', 'noteEn'] as const).map((property) => (
        <Field key={property} label={words[property]} wide>
          <Input.TextArea
            value={form[property]}
            maxLength={4000}
            autoSize={{ minRows: 1, maxRows: 5 }}
            onChange={(event) => onChange({ ...form, [property]: event.target.value })}
          />
        </Field>
      ))}
      <ItemRows items={form.items} lines={lines} problems={problems} onChange={(items) => onChange({ ...form, items })} />
      <Field label={editing.reason} wide note={editing.reasonHint}>
        <Input value={form.reason} maxLength={500} onChange={(event) => onChange({ ...form, reason: event.target.value })} />
      </Field>
    </div>
  );
}

function Choices({ form, onChange }: Pick<DocumentFieldsProps, 'form' | 'onChange'>): ReactNode {
  const all = useWords();
  const words = useSourceFormWords();
  const editing = useEditingWords();
  return (
    <>
      <Field label={words.language}>
        <Select
          aria-label={words.language}
          value={form.language}
          options={(['zh', 'en'] as const).map((language) => ({ value: language, label: editing.languages[language] }))}
          onChange={(language) => onChange({ ...form, language })}
        />
      </Field>
      <Field label={words.grade}>
        <Select
          aria-label={words.grade}
          value={form.grade}
          options={gradeSchema.options.map((grade) => ({ value: grade, label: all.fact.grades[grade] }))}
          onChange={(grade) => onChange({ ...form, grade })}
        />
      </Field>
      <Field label={words.weight}>
        <Select
          aria-label={words.weight}
          value={form.weight}
          options={sourceSchema.shape.weight.options.map((weight) => ({ value: weight, label: all.source.weights[weight] }))}
          onChange={(weight) => onChange({ ...form, weight })}
        />
      </Field>
    </>
  );
}
