import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { useStore } from 'zustand';
import type { StandState } from '#shared/ipc/contracts/stand-contract.ts';
import type { Language } from '#shared/lib/language.ts';
import type { ApiError } from '../api/client.ts';
import { ApiContext, type Api } from '../api/use-query.ts';
import { RestoreOffer } from '../features/settings/restore-offer.tsx';
import { htmlLanguage } from '../i18n/language-store.ts';
import { LanguageContext } from '../i18n/words.tsx';
import { antdTheme } from '../styles/antd-theme.ts';
import { isDark } from '../styles/theme-store.ts';
import { cssVariables, darkTokens, lightTokens } from '../styles/tokens.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { WindowStoresContext, type WindowStores } from '../ui/window-stores.ts';
import { createRoutes } from './routes.tsx';

interface AppProps {
  api: Api;
  stores: WindowStores;
  /** Why the store could not be read, when it could not. */
  failure: ApiError | null;
  /** Whether the window belongs to an office or to visitors. */
  stand: StandState;
  reducedMotion: boolean;
}

/** Visitors' screens; an office's window starts without them. */
const StandApp = lazy(async () => ({ default: (await import('../features/stand/visitor/stand-app.tsx')).StandApp }));

const locales = { zh: zhCN, en: enUS };

/** Styles made at run time carry the nonce of this document's response. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

function useDocumentLook(language: Language, dark: boolean): void {
  useEffect(() => {
    document.documentElement.lang = htmlLanguage[language];
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset['theme'] = dark ? 'dark' : 'light';
    style.colorScheme = dark ? 'dark' : 'light';
    for (const [name, value] of cssVariables(dark ? darkTokens : lightTokens)) style.setProperty(name, value);
  }, [dark]);
}

export function App({ api, stores, failure, stand, reducedMotion }: AppProps): ReactNode {
  const language = useStore(stores.language, (state) => state.language);
  const dark = useStore(stores.theme, isDark);
  const nonce = useMemo(() => styleNonce(), []);
  const theme = useMemo(() => antdTheme(dark, reducedMotion), [dark, reducedMotion]);
  const router = useMemo(() => createRoutes(), []);
  useDocumentLook(language, dark);
  return (
    <ApiContext value={api}>
      <WindowStoresContext value={stores}>
        <LanguageContext value={language}>
          <ConfigProvider csp={{ nonce }} locale={locales[language]} theme={theme} button={{ autoInsertSpace: false }}>
            <AntApp className="app" message={{ maxCount: 3 }} notification={{ placement: 'bottomRight' }}>
              {stand.mode === 'stand' ? (
                <Suspense fallback={null}>
                  <StandApp setup={stand} />
                </Suspense>
              ) : failure === null ? (
                <RouterProvider router={router} />
              ) : (
                <main className="start-failure">
                  <ErrorNotice error={failure} onRetry={() => window.location.reload()} />
                  {failure.code === 'store-damaged' && <RestoreOffer />}
                </main>
              )}
            </AntApp>
          </ConfigProvider>
        </LanguageContext>
      </WindowStoresContext>
    </ApiContext>
  );
}
