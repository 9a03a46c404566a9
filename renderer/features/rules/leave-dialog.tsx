import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useBlocker } from 'react-router';
import { useRuleWords } from './rule-words.ts';

/** Stands on the page while something is unsaved: leaving would lose it, so it asks first. */
export function LeaveDialog(): ReactNode {
  const words = useRuleWords();
  const blocker = useBlocker(true);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={words.leaveTitle}
      okText={words.leave}
      cancelText={words.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {words.leaveText}
    </Modal>
  );
}
