import type { BrowserContext, Route } from 'playwright-core';
import type { ShellHost } from '../shell.ts';
import { isOwnUrl, isWindowUrl } from '../wire.ts';

/** What to do with a request: answer it, refuse it, or drop a navigation so that the page stays as it is. */
export const verdictOn = (origin: string, request: { url: string; method: string; navigation: boolean }): 'answer' | 'refuse' | 'stay' => {
  if (request.navigation) return isWindowUrl(origin, request.url) && request.method === 'GET' ? 'answer' : 'stay';
  return isOwnUrl(origin, request.url) && request.method === 'GET' ? 'answer' : 'refuse';
};

const settle = async (host: ShellHost, route: Route): Promise<void> => {
  const request = route.request();
  const verdict = verdictOn(host.origin, { url: request.url(), method: request.method(), navigation: request.isNavigationRequest() });
  if (verdict === 'refuse') return route.abort('blockedbyclient');
  if (verdict === 'stay') return route.abort('aborted');
  const { status, headers, body } = await host.respond(new URL(request.url()).pathname);
  return route.fulfill({ status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) });
};

/** Stands between the browser and every network: requests of the own origin are answered here, all others are refused. */
export const interceptRequests = async (context: BrowserContext, host: ShellHost): Promise<void> => {
  let gone = false;
  context.once('close', () => {
    gone = true;
  });
  await context.route(
    () => true,
    (route) =>
      settle(host, route).catch((error: unknown) => {
        // A request that outlives its window needs no answer.
        if (!gone) console.error(error);
      }),
  );
};
