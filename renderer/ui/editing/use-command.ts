import { useState } from 'react';
import { App } from 'antd';
import { createElement } from 'react';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { UndoButton } from './undo-button.tsx';
import { useEditingWords } from './words.ts';

export interface Command {
  /** Carries the command out, says so with the way back, and answers what was written; null when it was refused. */
  run: (said: string, act: () => Promise<Saved>) => Promise<Saved | null>;
  error: ApiError | null;
  busy: boolean;
  clear: () => void;
}

/** One command of the officer at a time, with its refusal and its undo. */
export function useCommand(): Command {
  const words = useEditingWords();
  const client = useClient();
  const { notification } = App.useApp();
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const run: Command['run'] = async (said, act) => {
    setBusy(true);
    try {
      const saved = await act();
      setError(null);
      const { changeId } = saved;
      const key = `change ${changeId ?? 'none'}`;
      notification.info({
        key,
        title: changeId === null ? words.unchanged : said,
        duration: changeId === null ? 4 : 10,
        ...(changeId === null ? {} : { actions: createElement(UndoButton, { changeId, onDone: () => notification.destroy(key), client }) }),
      });
      return saved;
    } catch (fault) {
      setError(asApiError(fault));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, error, busy, clear: () => setError(null) };
}
