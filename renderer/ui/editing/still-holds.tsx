import { useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../bilingual.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { AsOfField } from './as-of-field.tsx';
import { Field } from './field.tsx';
import { sourceLike, sourceOf, type SourceForm } from './source-form.ts';
import { SourceFields } from './source-fields.tsx';
import { useCommand } from './use-command.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { useEditingWords } from './words.ts';

/** The same value found true for a later time. */
export function StillHolds({
  view,
  of,
  onClose,
  onSaved,
}: {
  view: FactView;
  /** Whose fact it is, where the page does not say so already. */
  of?: string;
  onClose: () => void;
  /** Told of the fact that holds the newer time. */
  onSaved?: (factId: string) => void;
}): ReactNode {
  const language = useLanguage();
  const words = useEditingWords();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  useReturnFocus();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [source, setSource] = useState<SourceForm>(() => sourceLike({ ...view.fact.citation, line: null }));
  const choice = sourceOf(source);
  const submit = async (): Promise<void> => {
    if (asOf === null || choice === null) return;
    const saved = await command.run(words.renewed, () => client.call('fact.stillHolds', { factId: view.fact.id, asOf, source: choice }));
    if (saved === null) return;
    onClose();
    onSaved?.(saved.id);
  };
  return (
    <Modal
      open
      title={words.stillTitle}
      okText={words.save}
      cancelText={words.cancel}
      okButtonProps={{ disabled: asOf === null || choice === null }}
      confirmLoading={command.busy}
      onOk={() => void submit()}
      onCancel={onClose}
      width={560}
    >
      <p>
        {of !== undefined && `${of} · `}
        {plain(view.attribute.name)} · {formatFact(view.fact, language).text}
      </p>
      {command.error !== null && <ErrorNotice error={command.error} />}
      <Field label={words.asOf}>
        <AsOfField value={asOf} onChange={setAsOf} />
      </Field>
      <SourceFields form={source} problems={{}} onChange={setSource} />
    </Modal>
  );
}
