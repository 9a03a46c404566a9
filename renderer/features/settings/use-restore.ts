import { useState } from 'react';
import type { CopyEntry } from '#shared/domain/copies/copy.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';

/** A restore: the window loads anew on the restored store, since everything it holds is of the old one. */
export function useRestore() {
  const client = useClient();
  const [restoring, setRestoring] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const restore = async ({ name }: Pick<CopyEntry, 'name'>): Promise<void> => {
    setRestoring(true);
    try {
      await client.call('copy.restore', { name });
      window.location.reload();
    } catch (fault) {
      setError(asApiError(fault));
      setRestoring(false);
    }
  };
  return { restore, restoring, error };
}
