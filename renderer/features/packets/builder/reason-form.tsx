import { useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import type { z } from 'zod';

/** Words of the form, as the law and the warnings each say them. */
export interface ReasonWords {
  text: string;
  reason: string;
  reasonHint: string;
  reasonShort: string;
  by: string;
  byMissing: string;
  cancel: string;
  now: string;
}
/** Why something passes, who decides it and when. */
export interface Reason {
  reason: string;
  by: string;
  at: string;
}

interface ReasonFormProps {
  /** Starts the ids of the fields. */
  id: string;
  className?: string;
  words: ReasonWords;
  schema: { reason: z.ZodType<string>; by: z.ZodType<string> };
  officer: string;
  /** What is let pass, once more. */
  children: ReactNode;
  onReason: (reason: Reason) => void;
  onClose: () => void;
}

const longestReason = 500;

/** Asks why a finding is let pass and who decides; nothing goes on before both are given. */
export function ReasonForm({ id, className, words, schema, officer, children, onReason, onClose }: ReasonFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(officer);
  const [asked, setAsked] = useState(false);
  const read = { reason: schema.reason.safeParse(reason), by: schema.by.safeParse(by) };
  const submit = (): void => {
    if (!read.reason.success || !read.by.success) return setAsked(true);
    onReason({ reason: read.reason.data, by: read.by.data, at: new Date().toISOString() });
    onClose();
  };
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <p className="law-note">{words.text}</p>
      <Field id={`${id}-reason`} label={words.reason} problem={asked && !read.reason.success ? words.reasonShort : null}>
        <Input.TextArea
          id={`${id}-reason`}
          aria-describedby={`${id}-reason-note`}
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={longestReason}
          placeholder={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field id={`${id}-by`} label={words.by} problem={asked && !read.by.success ? words.byMissing : null}>
        <Input
          id={`${id}-by`}
          aria-describedby={`${id}-by-note`}
          maxLength={100}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </Field>
      <footer className="dialog-foot">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="primary" htmlType="submit">
          {words.now}
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
