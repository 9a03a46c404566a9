import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STYLE_NONCE_PLACEHOLDER } from '#main/shells/content-security.ts';
import { createSite } from '#main/shells/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-site-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), `<style nonce="${STYLE_NONCE_PLACEHOLDER}"></style><meta nonce="${STYLE_NONCE_PLACEHOLDER}">`);
  writeFileSync(join(root, 'assets', 'app-1.js'), `const text = '${STYLE_NONCE_PLACEHOLDER}';`);
  writeFileSync(join(root, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'leads-out.txt'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (body: Uint8Array): string => Buffer.from(body).toString('utf8');

describe('site', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/app-1.js', 'text/javascript; charset=utf-8'],
  ])('%s is served as %s', async (pathname, contentType) => {
    const { status, headers } = await createSite({ root }).respond(pathname);
    expect({ status, contentType: headers['Content-Type'] }).toEqual({ status: 200, contentType });
  });

  test.each([
    '/nothing',
    '/assets',
    '/assets/',
    '/assets/app-1.js/more',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/leads-out.txt',
    '/.hidden',
    '//index.html',
    '/%00',
    '/%zz',
    '/C:/index.html',
    'index.html',
    '',
    `/${'a'.repeat(5_000)}`,
  ])('%j names no file of the site', async (pathname) => {
    const { status, body } = await createSite({ root, report: (error) => expect.fail(String(error)) }).respond(pathname);
    expect({ status, length: body.length }).toEqual({ status: 404, length: 0 });
  });

  test('the icon that browsers ask for unbidden is empty, not missing', async () => {
    expect((await createSite({ root }).respond('/favicon.ico')).status).toBe(204);
  });

  test('every response has its own nonce, the same in the page and in the policy, and only in pages', async () => {
    const site = createSite({ root });
    const [first, second, script] = [await site.respond('/'), await site.respond('/'), await site.respond('/assets/app-1.js')];
    const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(first.headers['Content-Security-Policy'] ?? '')?.[1];
    expect(textOf(first.body)).toBe(`<style nonce="${nonce}"></style><meta nonce="${nonce}">`);
    expect(second.headers['Content-Security-Policy']).not.toBe(first.headers['Content-Security-Policy']);
    expect(textOf(script.body)).toContain(STYLE_NONCE_PLACEHOLDER);
  });

  test('every response, found or not, carries the policy and is never kept', async () => {
    const site = createSite({ root });
    for (const pathname of ['/', '/nothing', '/favicon.ico']) {
      const { headers } = await site.respond(pathname);
      const policy = headers['Content-Security-Policy']?.replace(/nonce-[^']+/, 'nonce-N').split('; ');
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src-elem 'self' 'nonce-N'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        'sandbox allow-scripts allow-same-origin allow-forms',
      ]);
      expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
    }
  });

  test('a provider answers before the folder, and the folder answers what no provider knows', async () => {
    const site = createSite({
      root,
      providers: [
        async (pathname) => (pathname === '/preview/a.pdf' ? { contentType: 'application/pdf', body: Buffer.from('%PDF') } : null),
      ],
    });
    const preview = await site.respond('/preview/a.pdf');
    expect([preview.status, preview.headers['Content-Type'], textOf(preview.body)]).toEqual([200, 'application/pdf', '%PDF']);
    expect((await site.respond('/preview/b.pdf')).status).toBe(404);
    expect((await site.respond('/index.html')).status).toBe(200);
  });

  test('a provider that fails is a 500 without detail, and is reported', async () => {
    const reported: unknown[] = [];
    const failure = new Error('the store is closed');
    const site = createSite({ root, providers: [() => Promise.reject(failure)], report: (error) => void reported.push(error) });
    const { status, body } = await site.respond('/index.html');
    expect({ status, length: body.length, reported }).toEqual({ status: 500, length: 0, reported: [failure] });
  });
});
