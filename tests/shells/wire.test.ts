import { describe, expect, test } from 'vitest';
import { verdictOn } from '#main/shells/chromium/interception.ts';
import { answerCall, isOwnUrl, isWindowUrl } from '#main/shells/wire.ts';

const echo = { dispatch: async (path: string, input: unknown) => ({ ok: true as const, value: { path, input } }) };

describe('a call of the page', () => {
  test('reaches dispatch with its path and input', async () => {
    expect(await answerCall(echo, '{"path":"store.status","input":{"a":[1]}}')).toBe(
      '{"ok":true,"value":{"path":"store.status","input":{"a":[1]}}}',
    );
  });

  test('without input has none', async () => {
    expect(await answerCall(echo, '{"path":"store.status"}')).toBe('{"ok":true,"value":{"path":"store.status"}}');
  });

  test.each([undefined, null, 5, {}, '', 'null', '[]', '"text"', '{"path":', '{"path":5}', '{"input":1}'])(
    'that is %j is answered as malformed and never dispatched',
    async (text) => {
      const silent = { dispatch: () => expect.fail('dispatched') };
      expect(JSON.parse(await answerCall(silent, text))).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );
});

describe('an address', () => {
  test.each([
    ['https://parkfolio.invalid', true],
    ['https://parkfolio.invalid/index.html?x#y', true],
    ['https://parkfolio.invalid.example.com/', false],
    ['https://parkfolio.invalid@example.com/', false],
    ['https://parkfolio.invalid:8443/', false],
    ['http://parkfolio.invalid/', false],
    ['blob:https://parkfolio.invalid/1', false],
    ['about:blank', false],
  ])('%s is our own: %j', (url, own) => {
    expect(isOwnUrl('https://parkfolio.invalid', url)).toBe(own);
  });

  test.each([
    ['app://parkfolio/', true],
    ['app://parkfolio/index.html', true],
    ['app://parkfolio/index.html?a#/packet/1', true],
    ['app://parkfolio/preview/1.pdf', false],
    ['app://other/index.html', false],
  ])('%s is one the window may show: %j', (url, allowed) => {
    expect(isWindowUrl('app://parkfolio', url)).toBe(allowed);
  });
});

describe('an intercepted request', () => {
  const origin = 'https://parkfolio.invalid';
  test.each([
    [{ url: `${origin}/index.html`, method: 'GET', navigation: true }, 'answer'],
    [{ url: `${origin}/preview/1.pdf`, method: 'GET', navigation: false }, 'answer'],
    [{ url: `${origin}/preview/1.pdf`, method: 'GET', navigation: true }, 'stay'],
    [{ url: `${origin}/index.html`, method: 'POST', navigation: true }, 'stay'],
    [{ url: `${origin}/index.html`, method: 'POST', navigation: false }, 'refuse'],
    [{ url: 'https://example.com/', method: 'GET', navigation: true }, 'stay'],
    [{ url: 'https://example.com/a.js', method: 'GET', navigation: false }, 'refuse'],
  ] as const)('%j: %s', (request, verdict) => {
    expect(verdictOn(origin, request)).toBe(verdict);
  });
});
