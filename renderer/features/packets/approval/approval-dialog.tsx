import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { approvalNotes, type Approval } from '#shared/domain/packet/approval.ts';
import { signed } from '#shared/domain/packet/signed.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useBuilderView } from '../builder/builder-context.ts';
import { useBuilderWords } from '../builder/builder-words.ts';
import { ReasonForm } from '../builder/reason-form.tsx';

interface ApprovalDialogProps {
  verdict: Approval['verdict'];
  onClose: () => void;
}

/** Asks who read the packet and what he says of it; the officer who made it is not offered as a name. */
export function ApprovalDialog({ verdict, onClose }: ApprovalDialogProps): ReactNode {
  const { approval: words } = useBuilderWords();
  const { state } = useWords();
  const { builder } = useBuilderView();
  const own = words[verdict];
  return (
    <Modal open title={own.title} width={560} footer={null} closable={{ 'aria-label': state.close }} onCancel={onClose} destroyOnHidden>
      <ReasonForm
        id="approval"
        words={{ ...words.form, ...own }}
        schema={{ reason: approvalNotes[verdict], by: signed.by }}
        officer=""
        onReason={({ reason, by, at }) => builder.edit((draft) => ({ ...draft, approval: { verdict, note: reason, by, at } }))}
        onClose={onClose}
      >
        {null}
      </ReasonForm>
    </Modal>
  );
}
