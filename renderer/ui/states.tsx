import type { ReactNode } from 'react';
import type { Query } from '../api/use-query.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorNotice } from './error-notice.tsx';

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="empty-text">{text}</p>
      {action}
    </div>
  );
}

/** Grey lines that keep the room of what is coming. */
export function SkeletonRows({ rows = 8 }: { rows?: number }): ReactNode {
  const words = useWords();
  return (
    <div className="skeleton" role="status" aria-label={words.state.loading}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="skeleton-row" />
      ))}
    </div>
  );
}

interface LoadedProps<T> {
  query: Query<T>;
  rows?: number;
  children: (value: T) => ReactNode;
}

/** One of: the answer, grey lines while it is awaited, or what went wrong. */
export function Loaded<T>({ query, rows = 8, children }: LoadedProps<T>): ReactNode {
  if (query.value !== undefined) return children(query.value);
  if (query.error !== undefined) return <ErrorNotice error={query.error} onRetry={query.reload} />;
  return <SkeletonRows rows={rows} />;
}
