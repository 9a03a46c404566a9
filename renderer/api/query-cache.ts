import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InputOf, Path, ResultOf } from '#shared/ipc/contract.ts';
import type { Topic } from '#shared/ipc/event.ts';
import { asApiError, type ApiError, type Client } from './client.ts';

/** What the page knows of one query: the last answer stays in view while a newer one is fetched. */
export interface Entry<T> {
  value: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
}
type Entries = Record<string, Entry<unknown>>;

interface Watch {
  path: Path;
  input: unknown;
  viewers: number;
  stale: boolean;
  /** Answers to older calls are dropped. */
  call: number;
}

export interface QueryCache {
  readonly store: StoreApi<Entries>;
  /** Loads what is missing or out of date and keeps it fresh until the returned function is called. */
  observe<P extends Path>(path: P, input: InputOf<P>): () => void;
  reload<P extends Path>(path: P, input: InputOf<P>): Promise<void>;
}

const everything: Topic[] = ['record', 'investor', 'packet', 'settings', 'store'];

/** The parts of the store an answer is made from. */
export function topicsOf(path: Path): Topic[] {
  if (path === 'investor.match') return ['investor', 'record', 'store'];
  const [noun] = path.split('.');
  switch (noun) {
    case 'record':
    case 'source':
      return ['record', 'store'];
    case 'investor':
      return ['investor', 'store'];
    case 'chip':
    case 'section':
      return ['record', 'store'];
    case 'packet':
      return ['packet', 'store'];
    case 'settings':
      return ['settings', 'store'];
    default:
      return everything;
  }
}

export const keyOf = (path: Path, input: unknown): string => `${path} ${JSON.stringify(input)}`;

/** Answers of queries, by operation and input. After a `changed` event those in view are asked again, the others when next seen. */
export function createQueryCache(client: Client): QueryCache {
  const store = createStore<Entries>(() => ({}));
  const watches = new Map<string, Watch>();
  const put = (key: string, change: Partial<Entry<unknown>>): void => {
    const before = store.getState()[key] ?? { value: undefined, error: undefined, loading: false };
    store.setState({ [key]: { ...before, ...change } });
  };

  const load = async (key: string, watch: Watch): Promise<void> => {
    watch.call += 1;
    watch.stale = false;
    const { call } = watch;
    put(key, { loading: true });
    try {
      const value: ResultOf<Path> = await client.call(watch.path, watch.input as InputOf<Path>);
      if (call === watch.call) put(key, { value, error: undefined, loading: false });
    } catch (error) {
      if (call === watch.call) put(key, { error: asApiError(error), loading: false });
    }
  };

  const watchOf = (path: Path, input: unknown): [string, Watch] => {
    const key = keyOf(path, input);
    const known = watches.get(key);
    if (known !== undefined) return [key, known];
    const fresh: Watch = { path, input, viewers: 0, stale: true, call: 0 };
    watches.set(key, fresh);
    return [key, fresh];
  };

  client.subscribe((event) => {
    if (event.type !== 'changed') return;
    for (const [key, watch] of watches) {
      if (!topicsOf(watch.path).some((topic) => event.topics.includes(topic))) continue;
      watch.stale = true;
      if (watch.viewers > 0) void load(key, watch);
    }
  });

  return {
    store,
    observe: (path, input) => {
      const [key, watch] = watchOf(path, input);
      watch.viewers += 1;
      if (watch.stale) void load(key, watch);
      return () => {
        watch.viewers -= 1;
      };
    },
    reload: (path, input) => load(...watchOf(path, input)),
  };
}
