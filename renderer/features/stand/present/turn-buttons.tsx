import type { ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDeskWords } from '../stand-words.ts';

/** Where the presentation is, and one page on or back. */
export function TurnButtons({ at, pages, go }: { at: number; pages: number; go: (by: number) => void }): ReactNode {
  const words = useDeskWords().present;
  return (
    <>
      <span className="present-at" role="status">
        {pages > 0 && words.page(at, pages)}
      </span>
      <Button aria-label={words.previous} disabled={at <= 1} onClick={() => go(-1)} icon={<LeftOutlined aria-hidden />} />
      <Button aria-label={words.next} disabled={at >= pages} onClick={() => go(1)} icon={<RightOutlined aria-hidden />} />
    </>
  );
}
