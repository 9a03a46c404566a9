import { useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { lawOverrideSchema } from '#shared/domain/law/law-gate.ts';
import { findLawRule } from '#shared/domain/law/rules-of-kind.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { LawFindingText } from '../../../ui/law/law-finding-text.tsx';
import { useBuilderView } from './builder-context.ts';
import { letPass, type FoundLaw } from './let-pass.ts';

const reasonSchema = lawOverrideSchema.shape.reason;
const bySchema = lawOverrideSchema.shape.by;
const longestReason = 500;

/** Open while a finding is to be let pass: its words and article once more, and the reason that stays with the export. */
export function LetPassDialog(): ReactNode {
  const words = useWords();
  const { passing, setPassing } = useBuilderView();
  const settings = useQuery('settings.get', {});
  return (
    <Modal
      open={passing !== null && settings.value !== undefined}
      title={words.law.allowTitle}
      width={560}
      footer={null}
      closable={{ 'aria-label': words.state.close }}
      onCancel={() => setPassing(null)}
      destroyOnHidden
    >
      {passing !== null && settings.value !== undefined && (
        <LetPassForm found={passing} officer={settings.value.office.contactName} onClose={() => setPassing(null)} />
      )}
    </Modal>
  );
}

function LetPassForm({ found, officer, onClose }: { found: FoundLaw; officer: string; onClose: () => void }): ReactNode {
  const words = useWords();
  const { builder } = useBuilderView();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(officer);
  const [asked, setAsked] = useState(false);
  const rule = findLawRule(found.ruleId);
  const read = { reason: reasonSchema.safeParse(reason), by: bySchema.safeParse(by) };
  const submit = (): void => {
    if (!read.reason.success || !read.by.success) return setAsked(true);
    const override = { ...found, reason: read.reason.data, by: read.by.data, at: new Date().toISOString() };
    builder.edit((draft) => letPass(draft, override));
    onClose();
  };
  return (
    <form
      className="law-dialog"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {rule !== undefined && <LawFindingText words={found.words} rule={rule} />}
      <p className="law-note">{words.law.allowText}</p>
      <Field id="let-pass-reason" label={words.law.reason} problem={asked && !read.reason.success ? words.law.reasonShort : null}>
        <Input.TextArea
          id="let-pass-reason"
          aria-describedby="let-pass-reason-note"
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={longestReason}
          placeholder={words.law.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field id="let-pass-by" label={words.law.by} problem={asked && !read.by.success ? words.law.byMissing : null}>
        <Input
          id="let-pass-by"
          aria-describedby="let-pass-by-note"
          maxLength={100}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </Field>
      <footer className="dialog-foot">
        <Button onClick={onClose}>{words.law.cancel}</Button>
        <Button type="primary" htmlType="submit">
          {words.law.allowNow}
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
