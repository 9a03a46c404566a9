import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useClient } from '../../../api/use-query.ts';
import { createTurns } from './turns.ts';

/**
 * The page of a presented packet and the way to turn it. A failed turning is reported; this window has turned all the same.
 * @param begin the page to begin at, and to bring the others to; null joins them where they are.
 * @param pages how many there are; 0 while nobody knows.
 */
export function useTurns(packetId: string, begin: number | null, pages: number): { at: number; go: (by: number) => void } {
  const client = useClient();
  const turns = useMemo(() => createTurns(client, packetId), [client, packetId]);
  const page = useStore(turns.page);
  useEffect(() => turns.follow(), [turns]);
  useEffect(() => {
    (begin === null ? turns.join() : turns.to(begin)).catch(reportError);
  }, [turns, begin]);
  const at = pages === 0 ? page : Math.min(page, pages);
  return {
    at,
    go: (by) => {
      const to = Math.min(Math.max(1, at + by), pages);
      if (pages > 0 && to !== at) turns.to(to).catch(reportError);
    },
  };
}
