import { useState } from 'react';
import { asApiError, type ApiError } from '../../../api/client.ts';

/** One command at a time, with its refusal. */
export function useAct(): { act: <T>(work: () => Promise<T>) => Promise<T | null>; error: ApiError | null; busy: boolean } {
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      const value = await work();
      setError(null);
      return value;
    } catch (fault) {
      setError(asApiError(fault));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { act, error, busy };
}
