import { useState, type ReactNode } from 'react';
import { Button, Drawer } from 'antd';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { useClient } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useEditWords } from './edit-words.ts';
import type { SourceKind } from '../../../ui/editing/source-form.ts';
import { factInputOf, replacing, startFact, type Missing } from './fact-form.ts';
import { FactFields } from './fact-fields.tsx';
import { useReturnFocus } from '../../../ui/editing/use-return-focus.ts';
import { useCommand } from '../../../ui/editing/use-command.ts';
import './editing.css';

/** What is being entered: a fact of its own with a source of this kind, or a newer value of the fact given. */
export type FactTask = { type: 'add'; source: SourceKind } | { type: 'replace'; view: FactView };

interface FactDrawerProps {
  record: ParkfolioRecord;
  task: FactTask;
  onClose: () => void;
  /** Told of the fact that now holds what was entered. */
  onSaved: (factId: string) => void;
}

/** The form of a fact beside the record it speaks of. */
export function FactDrawer(props: FactDrawerProps): ReactNode {
  const { task, onClose } = props;
  useReturnFocus();
  const all = useWords();
  const words = useEditWords();
  return (
    <Drawer
      open
      size={520}
      title={task.type === 'add' ? words.addTitle : words.replaceTitle}
      closable={{ 'aria-label': all.state.close }}
      onClose={onClose}
      rootClassName="fact-drawer"
    >
      <FactTaskForm {...props} />
    </Drawer>
  );
}

function FactTaskForm({ record, task, onClose, onSaved }: FactDrawerProps): ReactNode {
  const language = useLanguage();
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  const old = task.type === 'replace' ? task.view.fact : null;
  const [form, setForm] = useState(() =>
    task.type === 'replace' ? replacing(task.view.fact) : startFact(record.sensitivity, task.source),
  );
  const [missing, setMissing] = useState<Missing[]>([]);
  const problems: Record<string, string> = command.error?.where === undefined ? {} : { [command.error.where]: command.error.message };
  const submit = async (): Promise<void> => {
    const sent = factInputOf(form, { recordId: record.id, replaces: old?.id ?? null, note: old?.note ?? null });
    if ('missing' in sent) {
      setMissing(sent.missing);
      return;
    }
    setMissing([]);
    const saved = await command.run(words.saved(plain(record.name)), () => client.call('fact.save', sent.input));
    if (saved !== null) onSaved(saved.id);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {old !== null && task.type === 'replace' && (
        <p className="notice">
          {plain(task.view.attribute.name)} · {words.replaceText(formatFact(old, language).text)}
        </p>
      )}
      {command.error !== null && <ErrorNotice error={command.error} />}
      <FactFields recordId={record.id} replaces={old?.id ?? null} form={form} missing={missing} problems={problems} onChange={setForm} />
      <footer className="form-foot">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {words.save}
        </Button>
      </footer>
    </form>
  );
}
