import { useState } from 'react';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { SampleAnswer } from '#shared/domain/rule-sheet/sample.ts';
import type { SampleDifference, SavedClauseReply } from '#shared/ipc/contracts/rule-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import type { SaveChoice } from './save-dialog.tsx';

interface Saving {
  saving: boolean;
  error: ApiError | null;
  /** Null when it was refused; `error` says why. */
  save: (
    clause: Clause,
    choice: SaveChoice & { isNew: boolean; confirmed: { sampleId: string; answer: SampleAnswer }[] },
  ) => Promise<SavedClauseReply | null>;
  forget: () => void;
}

export function useSaving(): Saving {
  const client = useClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [saving, setSaving] = useState(false);
  return {
    saving,
    error,
    forget: () => setError(null),
    save: async (clause, choice) => {
      setSaving(true);
      try {
        const saved = await client.call('rule.save', { clause, ...choice });
        setError(null);
        return saved;
      } catch (fault) {
        setError(asApiError(fault));
        return null;
      } finally {
        setSaving(false);
      }
    },
  };
}

/** The differences that the core found, where it refused because of them. */
export const refusedDifferences = (error: ApiError | null): SampleDifference[] | null =>
  // The core sends them with this refusal and with no other.
  error?.code === 'refused' && error.where === 'samples' ? (error.detail as SampleDifference[]) : null;
