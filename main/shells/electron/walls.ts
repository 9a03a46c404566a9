import type { Session, WebContents } from 'electron';
import { isOwnUrl, isWindowUrl } from '../wire.ts';

/** Addresses that leave the process: everything but the own origin and what a page makes in its own memory. */
const isInside = (origin: string, url: string): boolean =>
  isOwnUrl(origin, url) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`);

/** The session reaches nothing outside: requests are cancelled, the proxy is a closed local port, every permission is denied. */
export const closeSession = async (session: Session, origin: string): Promise<void> => {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isInside(origin, url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The spelling checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
};

/** The window stays at its own document, alone. */
export const closeContents = (contents: WebContents, origin: string): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!isWindowUrl(origin, event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page cannot hold its window open; what the officer typed is stored as they go.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};
