import './strict-policy.ts';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/records.css';
import './styles/investors.css';
import './styles/packets.css';
import { createRoot } from 'react-dom/client';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { asApiError, createClient, type ApiError } from './api/client.ts';
import { findBridge } from './api/bridge.ts';
import { createQueryCache } from './api/query-cache.ts';
import { App } from './app/app.tsx';
import { watchSystem } from './app/system-look.ts';
import { createLanguageStore } from './i18n/language-store.ts';
import { createThemeStore } from './styles/theme-store.ts';

/** Asks for the settings first, so that the first frame already has its language and theme. */
async function start(root: HTMLElement): Promise<void> {
  const client = createClient(findBridge());
  const cache = createQueryCache(client);
  let failure: ApiError | null = null;
  const settings = await client.call('settings.get', {}).catch((error: unknown) => {
    failure = asApiError(error);
    return startSettings;
  });
  // A core that cannot say how it was opened says above why; the window is then an office's.
  const stand = await client.call('stand.state', {}).catch(() => ({ mode: 'office' as const }));
  const look = watchSystem();
  const stores = { language: createLanguageStore(settings.language), theme: createThemeStore(settings.theme, look.dark) };
  look.onChange((dark) => stores.theme.setState({ systemDark: dark }));
  client.subscribe((event) => {
    if (event.type !== 'changed' || !event.topics.includes('settings')) return;
    void client.call('settings.get', {}).then(({ language, theme }) => {
      stores.language.setState({ language });
      stores.theme.setState({ choice: theme });
    });
  });
  createRoot(root).render(
    <App api={{ client, cache }} stores={stores} failure={failure} stand={stand} reducedMotion={look.reducedMotion} />,
  );
}

const root = document.querySelector<HTMLElement>('#root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
