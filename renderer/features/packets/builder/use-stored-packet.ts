import { useEffect, useState } from 'react';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { asApiError, type ApiError, type Client } from '../../../api/client.ts';
import { useClient, type Query } from '../../../api/use-query.ts';

interface Answer {
  id: string;
  value?: Packet;
  error?: ApiError;
}

const readPacket = (client: Client, id: string): Promise<Answer> =>
  client.call('packet.get', { id }).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: asApiError(error) }),
  );

/**
 * The packet as the store has it now. What was last seen of it would not do: words typed just before leaving are saved after
 * that, and a builder that starts without them writes them away with its first change.
 */
export function useStoredPacket(id: string): Query<Packet> {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let left = false;
    const put = (next: Answer): void => {
      if (!left) setAnswer(next);
    };
    void readPacket(client, id).then(put);
    return () => {
      left = true;
    };
  }, [client, id]);
  const own = answer?.id === id ? answer : null;
  return { value: own?.value, error: own?.error, loading: own === null, reload: () => void readPacket(client, id).then(setAnswer) };
}
