import type { Client } from './client.ts';
import { useClient } from './use-query.ts';

const stores = new WeakMap<Client, Map<unknown, unknown>>();

/** One store per application and factory: what it holds outlives the page that shows it. */
export function useAppStore<Store>(create: (client: Client) => Store): Store {
  const client = useClient();
  const own = stores.get(client) ?? new Map<unknown, unknown>();
  stores.set(client, own);
  if (!own.has(create)) own.set(create, create(client));
  // Each factory is the key of its own product.
  return own.get(create) as Store;
}
