import { useState, type ReactNode } from 'react';
import { Button, Drawer, Input, InputNumber, Select } from 'antd';
import { topics, type Topic } from '#shared/domain/fact/attribute.ts';
import type { AttributeRow } from '#shared/ipc/contracts/edit-contract.ts';
import type { ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { useReturnFocus } from '../../ui/editing/use-return-focus.ts';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useSourceFormWords } from './source-words.ts';

const yearInMonths = 12;

interface AttributeForm {
  zh: string;
  en: string;
  topic: Topic;
  reviewMonths: number | null;
  reason: string;
}

const formOf = (row: AttributeRow | null): AttributeForm => ({
  zh: row?.name.zh ?? '',
  en: row?.name.en ?? '',
  topic: row?.topic ?? 'scale',
  reviewMonths: row === null ? yearInMonths : row.reviewMonths,
  reason: '',
});

/** A kind of statement beside the list of them: null makes a new one. */
export function AttributeDrawer({ row, onClose }: { row: AttributeRow | null; onClose: () => void }): ReactNode {
  const all = useWords();
  const words = useSourceFormWords();
  useReturnFocus();
  return (
    <Drawer
      open
      size={480}
      title={row === null ? words.addAttribute : words.editAttribute}
      closable={{ 'aria-label': all.state.close }}
      onClose={onClose}
    >
      <Form row={row} onClose={onClose} />
    </Drawer>
  );
}

function Form({ row, onClose }: { row: AttributeRow | null; onClose: () => void }): ReactNode {
  const language = useLanguage();
  const words = useSourceFormWords();
  const editing = useEditingWords();
  const client = useClient();
  const command = useCommand();
  const [form, setForm] = useState(() => formOf(row));
  const [tried, setTried] = useState(false);
  const name = { zh: form.zh.trim(), en: form.en.trim() };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.zh === '' || name.en === '') return;
    const reason = form.reason.trim();
    const saved = await command.run(words.saved(name[language]), () =>
      client.call('attribute.save', {
        id: row?.id ?? null,
        name,
        topic: form.topic,
        reviewMonths: form.reviewMonths,
        ...(reason === '' ? {} : { reason }),
      }),
    );
    if (saved !== null) onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {command.error !== null && <ErrorNotice error={command.error} />}
      <Fields form={form} tried={tried} problem={command.error} onChange={setForm} />
      <footer className="form-foot">
        <Button onClick={onClose}>{editing.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {editing.save}
        </Button>
      </footer>
    </form>
  );
}

interface FieldsProps {
  form: AttributeForm;
  tried: boolean;
  problem: ApiError | null;
  onChange: (form: AttributeForm) => void;
}

function Fields({ form, tried, problem, onChange }: FieldsProps): ReactNode {
  const all = useWords();
  const words = useSourceFormWords();
  const editing = useEditingWords();
  const wrong = (language: 'zh' | 'en'): string | null => {
    if (tried && form[language].trim() === '') return words.bothNames;
    return problem?.where === `name.${language}` ? problem.message : null;
  };
  return (
    <div className="edit-grid">
      <Field label={words.nameZh} wide problem={wrong('zh')}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form is opened to be typed in */}
        <Input autoFocus maxLength={300} value={form.zh} onChange={(event) => onChange({ ...form, zh: event.target.value })} />
      </Field>
      <Field label={words.nameEn} wide problem={wrong('en')}>
        <Input maxLength={300} value={form.en} onChange={(event) => onChange({ ...form, en: event.target.value })} />
      </Field>
      <Field label={words.topic}>
        <Select
          aria-label={words.topic}
          value={form.topic}
          options={topics.map((topic) => ({ value: topic, label: all.fact.topics[topic] }))}
          onChange={(topic) => onChange({ ...form, topic })}
        />
      </Field>
      <Field label={words.reviewMonths}>
        <InputNumber
          aria-label={words.reviewMonths}
          min={1}
          max={240}
          precision={0}
          value={form.reviewMonths}
          onChange={(reviewMonths) => onChange({ ...form, reviewMonths })}
        />
      </Field>
      <p className="muted small edit-wide">{words.reviewHint}</p>
      <Field label={editing.reason} wide note={editing.reasonHint}>
        <Input maxLength={500} value={form.reason} onChange={(event) => onChange({ ...form, reason: event.target.value })} />
      </Field>
    </div>
  );
}
