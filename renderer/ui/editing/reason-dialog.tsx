import { useState, type ReactNode } from 'react';
import { Input, Modal } from 'antd';
import { ErrorNotice } from '../error-notice.tsx';
import { useEditingWords } from './words.ts';
import { Field } from './field.tsx';
import type { Command } from './use-command.ts';
import { useReturnFocus } from './use-return-focus.ts';

interface ReasonDialogProps {
  title: string;
  text: string;
  ok: string;
  /** A reason is asked for in earnest; else it may stay empty. */
  needed: boolean;
  command: Command;
  ready?: boolean;
  children?: ReactNode;
  onOk: (reason: string | null) => Promise<unknown>;
  onClose: () => void;
}

/** Asks once, with a reason that stays in the journal, before something leaves the registers. */
export function ReasonDialog({ title, text, ok, needed, command, ready = true, children, onOk, onClose }: ReasonDialogProps): ReactNode {
  const words = useEditingWords();
  useReturnFocus();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const submit = async (): Promise<void> => {
    setTried(true);
    if ((needed && given === '') || !ready) return;
    if ((await onOk(given === '' ? null : given)) !== null) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={words.cancel}
      confirmLoading={command.busy}
      onOk={() => void submit()}
      onCancel={onClose}
      width={520}
    >
      <p>{text}</p>
      {command.error !== null && <ErrorNotice error={command.error} />}
      {children}
      <Field
        label={words.reason}
        problem={tried && needed && given === '' ? words.reasonNeeded : null}
        {...(needed ? {} : { note: words.reasonHint })}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Modal>
  );
}
