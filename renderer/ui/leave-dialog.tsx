import type { ReactNode } from 'react';
import { Modal } from 'antd';
import type { Blocker } from 'react-router';
import { useWords } from '../i18n/words.tsx';

/** Leaving would lose what is typed and not saved: the one place that asks, since nothing is there to undo. */
export function LeaveDialog({ blocker }: { blocker: Blocker }): ReactNode {
  const { investor } = useWords();
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={investor.unsaved}
      okText={investor.leave}
      cancelText={investor.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {investor.unsavedText}
    </Modal>
  );
}
