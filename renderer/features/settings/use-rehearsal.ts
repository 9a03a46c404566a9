import { useState } from 'react';
import type { CopyEntry, Rehearsal } from '#shared/domain/copies/copy.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';

/** Rehearses one copy at a time and keeps what the last rehearsal found. */
export function useRehearsal() {
  const client = useClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [report, setReport] = useState<{ name: string; rehearsal: Rehearsal } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const rehearse = async ({ name }: CopyEntry): Promise<void> => {
    setBusy(name);
    try {
      setReport({ name, rehearsal: await client.call('copy.rehearse', { name }) });
      setError(null);
    } catch (fault) {
      setError(asApiError(fault));
    } finally {
      setBusy(null);
    }
  };
  return { busy, report, error, rehearse };
}
