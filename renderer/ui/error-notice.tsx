import type { ReactNode } from 'react';
import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ApiError } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';

interface ErrorNoticeProps {
  error: ApiError;
  onRetry?: () => void;
  children?: ReactNode;
}

/** What happened, what is safe, what to do; the core's own words below for whoever helps. */
export function ErrorNotice({ error, onRetry, children }: ErrorNoticeProps): ReactNode {
  const words = useWords();
  const { what, todo } = words.errors[error.code];
  return (
    <section className="notice notice-blocked" role="alert">
      <ExclamationCircleOutlined aria-hidden className="notice-icon" />
      <div>
        <p className="notice-title">{what}</p>
        <p>{words.state.sentences(words.errors.safe, todo)}</p>
        <p className="notice-detail">
          {error.where === undefined ? '' : `${error.where} · `}
          {error.message}
        </p>
        {children}
        {onRetry !== undefined && (
          <Button size="middle" onClick={onRetry}>
            {words.state.retry}
          </Button>
        )}
      </div>
    </section>
  );
}
