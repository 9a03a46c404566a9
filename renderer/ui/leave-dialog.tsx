import type { ReactNode } from 'react';
import { Modal } from 'antd';
import type { Blocker } from 'react-router';
import { useLanguage } from '../i18n/words.tsx';

const leaveZh = {
  title: '有尚未保存的修改',
  text: '离开后，未保存的内容不会保留。',
  leave: '放弃修改',
  stay: '继续填写',
};
/** Kept in one place for every page that can lose what is typed. */
export const leaveWords: Record<'zh' | 'en', typeof leaveZh> = {
  zh: leaveZh,
  en: {
    title: 'There are changes not saved yet',
    text: 'What is not saved is lost when you leave.',
    leave: 'Discard',
    stay: 'Keep editing',
  },
};

/** Leaving would lose what is typed and not saved: the one place that asks, since nothing is there to undo. */
export function LeaveDialog({ blocker }: { blocker: Blocker }): ReactNode {
  const words = leaveWords[useLanguage()];
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={words.title}
      okText={words.leave}
      cancelText={words.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {words.text}
    </Modal>
  );
}
