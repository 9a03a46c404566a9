import type { Settings } from '#shared/domain/settings/settings.ts';
import type { Client } from './client.ts';

/** Records one choice of the window beside everything else that is set. */
export async function savePreference(client: Client, change: Partial<Pick<Settings, 'language' | 'theme'>>): Promise<void> {
  const settings = await client.call('settings.get', {});
  await client.call('settings.save', { ...settings, ...change });
}
