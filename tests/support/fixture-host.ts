import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '#shared/ipc/reply.ts';
import { STYLE_NONCE_PLACEHOLDER } from '#main/shells/content-security.ts';
import type { ShellHost } from '#main/shells/shell.ts';
import { createSite } from '#main/shells/site.ts';

/** Length of the reply to `large`: near the most that the contract lets cross the bridge. */
export const LARGE_LENGTH = 900_000;
export const PREVIEW_BYTES = '%PDF-1.7 fixture';

const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="google" content="notranslate" />
    <meta property="csp-nonce" nonce="${STYLE_NONCE_PLACEHOLDER}" />
    <title>Fixture</title>
    <style nonce="${STYLE_NONCE_PLACEHOLDER}">#with-nonce { letter-spacing: 7px }</style>
    <style>#without-nonce { letter-spacing: 7px }</style>
    <script>window.inlineRan = true</script>
    <script src="/page.js"></script>
  </head>
  <body>
    <p id="with-nonce">with</p>
    <p id="without-nonce">without</p>
  </body>
</html>
`;

/** The page's own script: what only a script under the page's policy can try. */
const PAGE_SCRIPT = `
window.ownScriptRan = true;
try { window.evalAnswer = eval('1 + 1'); } catch (error) { window.evalAnswer = error.name; }
`;

const answers: Record<string, (input: unknown) => Reply<unknown>> = {
  echo: (input) => ({ ok: true, value: input }),
  fail: () => ({ ok: false, error: { code: 'not-found', message: 'No such park.', where: 'id', detail: { id: 'x' } } }),
  large: () => ({ ok: true, value: '园'.repeat(LARGE_LENGTH / 3) }),
  date: () => ({ ok: true, value: { at: new Date(Date.UTC(2026, 0, 2)), absent: undefined } }),
};

const unknown: Reply<never> = { ok: false, error: { code: 'unknown-operation', message: 'Unknown operation.' } };

/** Writes the page of the conformance suite into a folder. */
export const writeFixtureSite = (root: string): void => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), INDEX);
  writeFileSync(join(root, 'page.js'), PAGE_SCRIPT);
  writeFileSync(join(root, 'assets', '数据 1.json'), '{"park":"张江"}');
};

export interface FixtureHostOptions {
  origin: string;
  /** Folder written by `writeFixtureSite`. */
  root: string;
  /** Serves without the page's policy, so that a shell's own walls show by themselves. */
  withoutPolicy?: boolean;
}

/** A core that answers a few fixed operations. */
export const createFixtureHost = ({ origin, root, withoutPolicy = false }: FixtureHostOptions): ShellHost => {
  const site = createSite({
    root,
    providers: [
      async (pathname) => (pathname === '/preview/p1.pdf' ? { contentType: 'application/pdf', body: Buffer.from(PREVIEW_BYTES) } : null),
    ],
  });
  return {
    origin,
    dispatch: async (path, input) => (Object.hasOwn(answers, path) ? answers[path]?.(input) : undefined) ?? unknown,
    respond: async (pathname) => {
      const response = await site.respond(pathname);
      const { 'Content-Security-Policy': _policy, ...rest } = response.headers;
      return withoutPolicy ? { ...response, headers: rest } : response;
    },
  };
};
