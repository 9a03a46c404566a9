import { type Session, protocol } from 'electron';
import type { ShellHost } from '../shell.ts';
import { isOwnUrl } from '../wire.ts';
import { ELECTRON_SCHEME } from './origin.ts';

/** Makes the own scheme an origin like https: storage, fetch, workers, a secure context. Before the application is ready. */
export const registerOwnScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: ELECTRON_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

const refuse = (): Response => new Response(null, { status: 403 });

/** Serves the own origin from the host. */
export const serveOwnOrigin = (session: Session, host: ShellHost): void =>
  session.protocol.handle(ELECTRON_SCHEME, async ({ url, method }) => {
    if (!isOwnUrl(host.origin, url) || method !== 'GET') return refuse();
    const { status, headers, body } = await host.respond(new URL(url).pathname);
    // A response without content may not carry even an empty body.
    return new Response(status === 204 ? null : Buffer.from(body), { status, headers });
  });
