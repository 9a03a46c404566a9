import { useEffect, useState } from 'react';
import type { DistrictReturn } from '#shared/domain/district-return/district-return.ts';
import type { DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';

/** The return of the inputs as they are typed; the last one stays in view until the next is there. */
export function useComputed(inputs: DistrictReturnInputs): { result: DistrictReturn | null; error: ApiError | null } {
  const client = useClient();
  const [answer, setAnswer] = useState<{ result: DistrictReturn | null; error: ApiError | null }>({ result: null, error: null });
  useEffect(() => {
    let newest = true;
    client.call('return.compute', { inputs }).then(
      (result) => newest && setAnswer({ result, error: null }),
      (fault: unknown) => newest && setAnswer((before) => ({ ...before, error: asApiError(fault) })),
    );
    return () => {
      newest = false;
    };
  }, [client, inputs]);
  return answer;
}
