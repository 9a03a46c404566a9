import { useSearchParams } from 'react-router';
import { mostCompared } from '#shared/domain/match/compare-parks.ts';

/** Parks chosen stand in the address, so that going back keeps them. */
export function useParkChoice(): { parkIds: string[]; setParkIds: (ids: string[]) => void } {
  const [query, setQuery] = useSearchParams();
  const parkIds = [...new Set((query.get('parks') ?? '').split(',').filter((id) => /^[a-z0-9-]+$/.test(id)))].slice(0, mostCompared);
  const setParkIds = (ids: string[]): void => {
    const next = new URLSearchParams(query);
    if (ids.length === 0) next.delete('parks');
    else next.set('parks', ids.join(','));
    setQuery(next, { replace: true });
  };
  return { parkIds, setParkIds };
}
