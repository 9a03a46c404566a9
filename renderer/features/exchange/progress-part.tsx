import type { ReactNode } from 'react';
import { Button, Progress } from 'antd';
import { useStore } from 'zustand';
import { useExchangeWords } from './exchange-words.ts';
import type { ImportDesk } from './import-desk.ts';

/** How far the work is, and the way to stop it; writing is one step and is not stopped half way. */
export function ProgressPart({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  const busy = useStore(desk.store, (state) => state.busy);
  const cancelled = useStore(desk.store, (state) => state.cancelled);
  if (busy === null) {
    return cancelled ? (
      <p className="notice" role="status">
        {words.cancelled}{' '}
        <button type="button" className="link-button" onClick={() => void desk.retry()}>
          {words.tryAgain}
        </button>
      </p>
    ) : null;
  }
  const share = busy.total === 0 ? 0 : Math.round((busy.done / busy.total) * 100);
  return (
    <div className="import-progress" role="status">
      <span>{words.phases[busy.phase]}</span>
      <Progress percent={share} size="small" aria-label={words.phases[busy.phase]} />
      {busy.phase !== 'write' && (
        <Button size="small" onClick={() => void desk.cancel()}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
