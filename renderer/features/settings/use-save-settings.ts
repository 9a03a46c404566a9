import type { Settings } from '#shared/domain/settings/settings.ts';
import { asApiError, type ApiError, type Client } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';

/** Edits the settings as they stand in the store, so that a choice made elsewhere in the meantime is kept. */
async function editSettings(client: Client, recipe: (now: Settings) => Settings): Promise<void> {
  const now = await client.call('settings.get', {});
  await client.call('settings.save', recipe(now));
}

/** Settles with null once the edit is stored, or with what kept it out. */
export function useSaveSettings(): (recipe: (now: Settings) => Settings) => Promise<ApiError | null> {
  const client = useClient();
  return (recipe) =>
    editSettings(client, recipe).then(
      () => null,
      (fault: unknown) => asApiError(fault),
    );
}
