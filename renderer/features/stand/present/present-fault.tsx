import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useDeskWords } from '../stand-words.ts';

/** Shown where the pages could not be set; the builder says why. */
export function PresentFault({ id }: { id: string }): ReactNode {
  const words = useDeskWords().present;
  const navigate = useNavigate();
  return (
    <div className="present present-wait">
      <h1>{words.title}</h1>
      <p role="alert">{words.failed}</p>
      <Button onClick={() => void navigate(`/packets/${id}`)}>{words.back}</Button>
    </div>
  );
}
