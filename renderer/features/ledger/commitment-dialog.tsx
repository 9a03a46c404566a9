import { useState, type ReactNode } from 'react';
import { Input, Modal, Radio } from 'antd';
import type { CommitmentInput, Side } from '#shared/domain/ledger/commitment.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { isDay } from '#shared/lib/date.ts';
import type { Language } from '#shared/lib/language.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { sourceLike, sourceOf, startSource } from '../../ui/editing/source-form.ts';
import { SourceFields } from '../../ui/editing/source-fields.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useReturnFocus } from '../../ui/editing/use-return-focus.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useLedgerWords } from './ledger-words.ts';

type Row = LedgerProject['commitments'][number];

interface CommitmentForm {
  side: Side;
  words: string;
  who: string;
  dueOn: string;
  doneOn: string;
}

const startForm = (row: Row | null, language: Language): CommitmentForm => ({
  side: row?.side ?? 'ours',
  words: row?.words[language] ?? '',
  who: row?.who ?? '',
  dueOn: row?.dueOn ?? '',
  doneOn: row?.doneOn ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const isDayOrNone = (text: string): boolean => text.trim() === '' || isDay(text.trim());

/** The words as sent: those of the other language stay. */
function wordsOf(text: string, row: Row | null, language: Language): CommitmentInput['words'] {
  const other = row?.words[language === 'zh' ? 'en' : 'zh'] ?? null;
  if (other === null) return language === 'zh' ? { zh: text, en: null } : { zh: null, en: text };
  return language === 'zh' ? { zh: text, en: other } : { zh: other, en: text };
}

interface CommitmentFieldsProps {
  form: CommitmentForm;
  /** Problems show once saving was tried. */
  tried: boolean;
  onChange: (form: CommitmentForm) => void;
}

function CommitmentFields({ form, tried, onChange }: CommitmentFieldsProps): ReactNode {
  const words = useLedgerWords();
  const day = (key: 'dueOn' | 'doneOn'): ReactNode => (
    <Field label={words[key]} problem={tried && !isDayOrNone(form[key]) ? words.dayWrong : null}>
      <Input
        value={form[key]}
        maxLength={10}
        placeholder="2026-03-08"
        onChange={(event) => onChange({ ...form, [key]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      <Field label={words.words} wide problem={tried && form.words.trim() === '' ? words.wordsNeeded : null}>
        <Input.TextArea
          value={form.words}
          maxLength={1000}
          placeholder={words.wordsHint}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(event) => onChange({ ...form, words: event.target.value })}
        />
      </Field>
      <Field label={words.who}>
        <Input
          value={form.who}
          maxLength={80}
          placeholder={words.whoHint}
          onChange={(event) => onChange({ ...form, who: event.target.value })}
        />
      </Field>
      {day('dueOn')}
      {day('doneOn')}
    </>
  );
}

/** A commitment of one side: what, who, by when, done when, and where it is written. */
export function CommitmentDialog({ project, row, onClose }: { project: LedgerProject; row: Row | null; onClose: () => void }): ReactNode {
  const words = useLedgerWords();
  const editing = useEditingWords();
  const language = useLanguage();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  useReturnFocus();
  // A text that is there in the other language only is shown there, so that nothing is lost.
  const shown = row !== null && row.words[language] === null ? (language === 'zh' ? 'en' : 'zh') : language;
  const [form, setForm] = useState(() => startForm(row, shown));
  const [source, setSource] = useState(() => (row === null ? startSource : sourceLike(row.citation)));
  const [tried, setTried] = useState(false);
  const choice = sourceOf(source);
  const ok = form.words.trim() !== '' && isDayOrNone(form.dueOn) && isDayOrNone(form.doneOn) && choice !== null;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!ok) return;
    const saved = await command.run(row !== null && row.doneOn === null && form.doneOn !== '' ? words.doneSaid : words.saved, () =>
      client.call('ledger.commit', {
        id: row?.id ?? null,
        recordId: project.record.id,
        side: form.side,
        words: wordsOf(form.words.trim(), row, shown),
        who: orNull(form.who),
        dueOn: orNull(form.dueOn),
        doneOn: orNull(form.doneOn),
        source: choice,
      }),
    );
    if (saved !== null) onClose();
  };
  return (
    <Modal
      open
      title={`${plain(project.record.name)} · ${row === null ? words.addCommitment : words.editCommitment}`}
      okText={editing.save}
      cancelText={editing.cancel}
      confirmLoading={command.busy}
      onOk={() => void submit()}
      onCancel={onClose}
      width={600}
    >
      {command.error !== null && <ErrorNotice error={command.error} />}
      <Radio.Group
        aria-label={words.side}
        value={form.side}
        options={(['ours', 'theirs'] as const).map((value) => ({ value, label: words.sides[value] }))}
        onChange={(event) => setForm({ ...form, side: event.target.value === 'theirs' ? 'theirs' : 'ours' })}
      />
      <div className="edit-grid">
        <CommitmentFields form={form} tried={tried} onChange={setForm} />
        <SourceFields form={source} problems={tried && choice === null ? { source: words.sourceNeeded } : {}} onChange={setSource} />
      </div>
    </Modal>
  );
}
