import { createContext, use } from 'react';
import type { Language } from '#shared/lib/language.ts';
import { savePreference } from '../api/preferences.ts';
import { useClient } from '../api/use-query.ts';
import type { LanguageStore } from '../i18n/language-store.ts';
import type { ThemeChoice, ThemeStore } from '../styles/theme-store.ts';

/** The two stores that concern the whole window. */
export interface WindowStores {
  language: LanguageStore;
  theme: ThemeStore;
}
export const WindowStoresContext = createContext<WindowStores | null>(null);

export function useWindowStores(): WindowStores {
  const stores = use(WindowStoresContext);
  if (stores === null) throw new Error('no WindowStoresContext above this component');
  return stores;
}

export interface Choose {
  language: (language: Language) => Promise<void>;
  theme: (choice: ThemeChoice) => Promise<void>;
}

/** Switches the window at once and records the choice. */
export function useChoose(): Choose {
  const client = useClient();
  const stores = useWindowStores();
  return {
    language: (language) => {
      stores.language.setState({ language });
      return savePreference(client, { language });
    },
    theme: (choice) => {
      stores.theme.setState({ choice });
      return savePreference(client, { theme: choice });
    },
  };
}
