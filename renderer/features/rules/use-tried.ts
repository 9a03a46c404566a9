import { useEffect, useState } from 'react';
import { App } from 'antd';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { canonical } from '#shared/domain/rule-sheet/clause-line.ts';
import { answerOf } from '#shared/domain/rule-sheet/sample.ts';
import type { SampleDifference, TriedSample } from '#shared/ipc/contracts/rule-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';

interface Tried {
  samples: TriedSample[] | null;
  error: ApiError | null;
}

/** What a clause, as it stands on the page, answers to the sample investors; the last answer stays until the next is there. */
export function useTried(input: { clause: Clause | null; keptFor: string | null; districts: string[] | null; round: number }): Tried {
  const client = useClient();
  const [tried, setTried] = useState<Tried>({ samples: null, error: null });
  const key = canonical(input);
  const [asked, setAsked] = useState({ key, input });
  if (asked.key !== key) setAsked({ key, input });
  useEffect(() => {
    const { clause, keptFor, districts } = asked.input;
    if (clause === null) return undefined;
    let newest = true;
    client.call('rule.try', { clause, keptFor, districts }).then(
      (samples) => newest && setTried({ samples, error: null }),
      (fault: unknown) => newest && setTried((before) => ({ ...before, error: asApiError(fault) })),
    );
    return () => {
      newest = false;
    };
  }, [client, asked]);
  return tried;
}

/** Kept answers that the clause on the page no longer gives. */
export const differingOf = (samples: readonly TriedSample[] | null): Pick<SampleDifference, 'sampleId' | 'name' | 'expected' | 'now'>[] =>
  (samples ?? []).flatMap(({ differs, sampleId, name, expected, match }) =>
    differs && expected !== null ? [{ sampleId, name, expected, now: answerOf(match) }] : [],
  );

interface Kept {
  /** Counts what was kept and dropped, so that the samples are judged anew. */
  round: number;
  keep: (investorId: string) => void;
  drop: (sampleId: string) => void;
}

/** Holds the answers of a stored clause fixed, or lets them go. */
export function useKept(clauseId: string, districts: string[] | null): Kept {
  const client = useClient();
  const { message } = App.useApp();
  const [round, setRound] = useState(0);
  const after = (work: Promise<unknown>): void => {
    work.then(
      () => setRound(round + 1),
      (fault: unknown) => void message.error(asApiError(fault).message),
    );
  };
  return {
    round,
    keep: (investorId) => after(client.call('rule.keepSample', { clauseId, investorId, districts })),
    drop: (sampleId) => after(client.call('rule.dropSample', { clauseId, sampleId })),
  };
}
