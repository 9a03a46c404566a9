import { useEffect, useState } from 'react';
import type { FacetId, SearchFilter, SearchPage } from '#shared/domain/search/search.ts';
import { useClient } from '../../api/use-query.ts';

/** Long enough to skip the letters of a syllable typed in one go, too short to be felt. */
const pauseMs = 60;
const most = 30;

export interface Answer {
  page: SearchPage | null;
  failed: boolean;
}
const nothing: Answer = { page: null, failed: false };

/** Ranked hits for what is typed; answers to older words are dropped, and the last ones stay until the new ones are there. */
export function useFinder(text: string, filter: SearchFilter): Answer {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>(nothing);
  const words = text.trim();
  useEffect(() => {
    if (words === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      client.call('search.find', { text: words, filter, limit: most }).then(
        (page) => current && setAnswer({ page, failed: false }),
        () => current && setAnswer({ page: null, failed: true }),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, words, filter]);
  return words === '' ? nothing : answer;
}

export const isFiltered = (filter: SearchFilter): boolean => Object.values(filter).some((values) => (values?.length ?? 0) > 0);

/** The filter with one value of a facet chosen, or no longer chosen. */
export function toggled(filter: SearchFilter, id: FacetId, value: string): SearchFilter {
  const chosen: readonly string[] = filter[id] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, [id]: values };
}
