import type { Reply } from '#shared/ipc/reply.ts';
import type { ShellHost } from './shell.ts';

interface Call {
  path: string;
  input: unknown;
}

const readCall = (text: unknown): Call | null => {
  if (typeof text !== 'string') return null;
  try {
    const call: unknown = JSON.parse(text);
    if (typeof call !== 'object' || call === null || !('path' in call) || typeof call.path !== 'string') return null;
    return { path: call.path, input: 'input' in call ? call.input : undefined };
  } catch {
    // Text that is not JSON is answered as a malformed call.
    return null;
  }
};

const MALFORMED: Reply<never> = { ok: false, error: { code: 'invalid-input', message: 'A call is JSON text: {"path": …, "input": …}.' } };

/**
 * Answers one call of the page, `{"path":…,"input":…}` as JSON text, with the reply as JSON text. Text in both directions
 * keeps the shells alike: a date or an absent key is the same thing in each, and a large reply crosses at once.
 */
export const answerCall = async (host: Pick<ShellHost, 'dispatch'>, text: unknown): Promise<string> => {
  const call = readCall(text);
  return JSON.stringify(call === null ? MALFORMED : await host.dispatch(call.path, call.input));
};

/** Whether an address belongs to the origin. Written out because `URL.origin` is "null" for an own scheme. */
export const isOwnUrl = (origin: string, url: string): boolean => url === origin || url.startsWith(`${origin}/`);

/** The one document a window may show; everything else of the origin is fetched by it. */
export const WINDOW_PATH = '/index.html';

/** Whether a window may navigate there: to its own document, with any query or fragment. */
export const isWindowUrl = (origin: string, url: string): boolean => {
  if (!isOwnUrl(origin, url)) return false;
  const { pathname } = new URL(url);
  return pathname === '/' || pathname === '' || pathname === WINDOW_PATH;
};
