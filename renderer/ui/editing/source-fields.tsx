import type { ReactNode } from 'react';
import { Input, InputNumber, Radio, Select } from 'antd';
import { officeNoteId } from '#shared/domain/source/source.ts';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../bilingual.tsx';
import { useEditingWords } from './words.ts';
import type { SourceForm, SourceKind } from './source-form.ts';
import { Field } from './field.tsx';

interface SourceFieldsProps {
  form: SourceForm;
  problems: Readonly<Record<string, string>>;
  onChange: (form: SourceForm) => void;
}

function KnownSource({ form, problems, onChange }: SourceFieldsProps): ReactNode {
  const words = useEditingWords();
  const plain = usePlainText();
  const sources = (useQuery('source.list', {}).value ?? []).filter((source) => source.id !== officeNoteId);
  const chosen = sources.find((source) => source.id === form.sourceId);
  return (
    <>
      <Field label={words.document} problem={problems['source']} wide>
        <Select
          showSearch={{ filterOption: (text, option) => option?.search.includes(normalise(text.trim())) ?? false }}
          aria-label={words.document}
          placeholder={words.documentHint}
          value={form.sourceId}
          options={sources.map((source) => ({
            value: source.id,
            label: plain(source.title),
            search: normalise(`${source.title.zh ?? ''} ${source.title.en ?? ''} ${source.file ?? ''}`),
          }))}
          onChange={(sourceId: string) => {
            const [first] = sources.find((source) => source.id === sourceId)?.segments ?? [];
            onChange({ ...form, sourceId, segmentId: first?.id ?? null, line: null });
          }}
        />
      </Field>
      {chosen !== undefined && chosen.segments.length > 1 && (
        <Field label={words.item} problem={problems['source.segmentId']} wide>
          <Select
            aria-label={words.item}
            value={form.segmentId}
            options={chosen.segments.map((segment) => ({ value: segment.id, label: plain(segment.title) }))}
            onChange={(segmentId: string) => onChange({ ...form, segmentId, line: null })}
          />
        </Field>
      )}
      {chosen !== undefined && chosen.file !== null && (
        <Field label={words.line} problem={problems['source.line']}>
          <InputNumber aria-label={words.line} min={1} precision={0} value={form.line} onChange={(line) => onChange({ ...form, line })} />
        </Field>
      )}
    </>
  );
}

const grades = ['law', 'official', 'media'] as const;

function NewSource({ form, problems, onChange }: SourceFieldsProps): ReactNode {
  const all = useWords();
  const words = useEditingWords();
  return (
    <>
      <Field label={words.sourceTitle} problem={problems['source']} wide>
        <Input value={form.title} maxLength={300} onChange={(event) => onChange({ ...form, title: event.target.value })} />
      </Field>
      <Field label={words.publisher}>
        <Input value={form.publisher} maxLength={300} onChange={(event) => onChange({ ...form, publisher: event.target.value })} />
      </Field>
      <Field label={words.publishedOn} problem={problems['source.newSource.publishedOn']}>
        <Input
          value={form.publishedOn}
          placeholder="2024-06-11"
          onChange={(event) => onChange({ ...form, publishedOn: event.target.value })}
        />
      </Field>
      <Field label={words.grade}>
        <Select
          aria-label={words.grade}
          value={form.grade}
          options={grades.map((grade) => ({ value: grade, label: all.fact.grades[grade] }))}
          onChange={(grade) => onChange({ ...form, grade })}
        />
      </Field>
      <Field label={words.language}>
        <Select
          aria-label={words.language}
          value={form.language}
          options={(['zh', 'en'] as const).map((language) => ({ value: language, label: words.languages[language] }))}
          onChange={(language) => onChange({ ...form, language })}
        />
      </Field>
    </>
  );
}

/** Where a statement stands: the officer's own note, a document of the store, or a new one. */
export function SourceFields(props: SourceFieldsProps): ReactNode {
  const { form, onChange } = props;
  const words = useEditingWords();
  return (
    <fieldset className="edit-group edit-wide">
      <legend>{words.source}</legend>
      <Radio.Group
        value={form.kind}
        options={(['known', 'new', 'note'] as const).map((kind) => ({ value: kind, label: words.sources[kind] }))}
        onChange={(event) => onChange({ ...form, kind: event.target.value as SourceKind })}
      />
      <div className="edit-grid">
        {form.kind === 'known' && <KnownSource {...props} />}
        {form.kind === 'new' && <NewSource {...props} />}
        {form.kind === 'note' ? (
          <p className="muted edit-wide">{words.noteText}</p>
        ) : (
          <Field label={words.raw} wide note={words.rawHint}>
            <Input.TextArea
              value={form.raw}
              maxLength={300}
              autoSize={{ minRows: 1, maxRows: 4 }}
              onChange={(event) => onChange({ ...form, raw: event.target.value })}
            />
          </Field>
        )}
      </div>
    </fieldset>
  );
}
