import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { InputOf, Path, ResultOf } from '#shared/ipc/contract.ts';
import type { Client } from './client.ts';
import { keyOf, type Entry, type QueryCache } from './query-cache.ts';

export interface Api {
  client: Client;
  cache: QueryCache;
}
export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = use(ApiContext);
  if (api === null) throw new Error('no ApiContext above this component');
  return api;
}
export const useClient = (): Client => useApi().client;

export interface Query<T> extends Entry<T> {
  reload: () => void;
}

const waiting: Entry<unknown> = { value: undefined, error: undefined, loading: true };

/** The answer to a query, fetched once, kept while away, and asked again when what it is made from changes. */
export function useQuery<P extends Path>(path: P, input: InputOf<P>): Query<ResultOf<P>> {
  const { cache } = useApi();
  const key = keyOf(path, input);
  // The key stands for the input: equal inputs are one query, whatever object carries them.
  const [asked, setAsked] = useState({ key, path, input });
  if (asked.key !== key) setAsked({ key, path, input });
  useEffect(() => cache.observe(asked.path, asked.input), [cache, asked]);
  // Entries are written by the same key that the contract types.
  const entry = useStore(cache.store, (entries) => entries[key] ?? waiting) as Entry<ResultOf<P>>;
  return { ...entry, reload: () => void cache.reload(path, input) };
}

/** As `useQuery`, but the rows of the previous input stay in view until the new ones are there: nothing jumps. */
export function useSteadyQuery<P extends Path>(path: P, input: InputOf<P>): Query<ResultOf<P>> {
  const query = useQuery(path, input);
  const [shown, setShown] = useState(query.value);
  if (query.value !== undefined && query.value !== shown) setShown(query.value);
  return { ...query, value: query.value ?? (query.error === undefined ? shown : undefined) };
}
