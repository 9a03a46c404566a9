import { useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { passedWarningSchema } from '#shared/domain/packet/passed-warning.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useBuilderView } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { passableOf, passWarning } from './pass-warning.ts';

const { reason: reasonSchema, by: bySchema } = passedWarningSchema.shape;

/** Asks why a warning is waved through and who decides; both stay with the draft and the export. */
export function PassWarningDialog({ finding, onClose }: { finding: Finding; onClose: () => void }): ReactNode {
  const { pass } = useBuilderWords();
  const { state } = useWords();
  const settings = useQuery('settings.get', {});
  return (
    <Modal open title={pass.title} width={560} footer={null} closable={{ 'aria-label': state.close }} onCancel={onClose} destroyOnHidden>
      {settings.value !== undefined && <PassForm finding={finding} officer={settings.value.office.contactName} onClose={onClose} />}
    </Modal>
  );
}

function PassForm({ finding, officer, onClose }: { finding: Finding; officer: string; onClose: () => void }): ReactNode {
  const language = useLanguage();
  const { pass } = useBuilderWords();
  const { builder } = useBuilderView();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(officer);
  const [asked, setAsked] = useState(false);
  const found = passableOf(finding);
  const read = { reason: reasonSchema.safeParse(reason), by: bySchema.safeParse(by) };
  const submit = (): void => {
    if (found === null || !read.reason.success || !read.by.success) return setAsked(true);
    const passed = { ...found, reason: read.reason.data, by: read.by.data, at: new Date().toISOString() };
    builder.edit((draft) => passWarning(draft, passed));
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="finding-text">{finding.message[language]}</p>
      <p className="law-note">{pass.text}</p>
      <Field id="pass-reason" label={pass.reason} problem={asked && !read.reason.success ? pass.reasonShort : null}>
        <Input.TextArea
          id="pass-reason"
          aria-describedby="pass-reason-note"
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={500}
          placeholder={pass.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field id="pass-by" label={pass.by} problem={asked && !read.by.success ? pass.byMissing : null}>
        <Input id="pass-by" aria-describedby="pass-by-note" maxLength={100} value={by} onChange={(event) => setBy(event.target.value)} />
      </Field>
      <footer className="dialog-foot">
        <Button onClick={onClose}>{pass.cancel}</Button>
        <Button type="primary" htmlType="submit">
          {pass.now}
        </Button>
      </footer>
    </form>
  );
}

function Field({ id, label, problem, children }: { id: string; label: string; problem: string | null; children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      </div>
      {children}
      <p
        id={`${id}-note`}
        className={`field-note${problem === null ? '' : ' field-problem'}`}
        role={problem === null ? undefined : 'alert'}
      >
        {problem}
      </p>
    </div>
  );
}
