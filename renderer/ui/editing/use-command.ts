import { useState } from 'react';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { saidKey, useSaying, useUndoToast } from '../undo-toast.tsx';
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
  const say = useSaying();
  const offer = useUndoToast();
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const run: Command['run'] = async (said, act) => {
    setBusy(true);
    try {
      const saved = await act();
      setError(null);
      const { changeId } = saved;
      if (changeId === null) say(words.unchanged);
      else offer(said, () => client.call('change.undo', { changeId }), saidKey);
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
