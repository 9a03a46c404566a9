import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '#shared/ipc/reply.ts';
import { browserFlags } from '#main/shells/chromium/browser-flags.ts';
import { NoBrowserError } from '#main/shells/chromium/find-browser.ts';
import { freeFile } from '#main/shells/chromium/free-file.ts';
import { openOutside, openerOf } from '#main/shells/chromium/open-outside.ts';
import { safeFileName } from '#main/shells/safe-file-name.ts';
import { startFailure } from '#main/shells/start-failure.ts';
import { startPlaces } from '#main/shells/start-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the places of a start', () => {
  test.each([
    [['--data', '/d'], '/d'],
    [['--data=/d'], '/d'],
    [['--no-sandbox', '/app', '--data', '/d', '--inspect'], '/d'],
    [['/app'], '/default'],
    [['--data'], '/default'],
    [['--data='], '/default'],
    [['--database', '/x'], '/default'],
  ])('%j means %s', (args, dataDir) => {
    expect(startPlaces(args, 'chromium', '/default')).toEqual({
      dataDir,
      exportDir: `${dataDir}/exports`,
      profileDir: `${dataDir}/window/chromium`,
    });
  });
});

describe('a start that fails', () => {
  test.each([
    [new UserError('store-newer', 'The store is of a newer version.'), { message: 'The store is of a newer version.', exitCode: 2 }],
    [new NoBrowserError('Install one.'), { message: 'Install one.', exitCode: 2 }],
    ['odd', { message: 'odd', exitCode: 1 }],
  ])('by %s says it plainly', (error, failure) => {
    expect(startFailure(error)).toEqual(failure);
  });

  test('by a fault of the application tells where', () => {
    const { message, exitCode } = startFailure(new TypeError('x is undefined'));
    expect(message).toMatch(/TypeError: x is undefined\n\s+at /);
    expect(exitCode).toBe(1);
  });
});

describe('a file name', () => {
  test.each([
    ['张江 推介册.pdf', '张江 推介册.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a/b\\c:d*e?.xlsx', 'a_b_c_d_e_.xlsx'],
    ['line\nbreak\u0000.csv', 'line_break_.csv'],
    ['con.pdf', '_con.pdf'],
    ['.hidden', 'hidden'],
    ['ends with dots... ', 'ends with dots'],
    ['', 'parkfolio'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ])('made of %j is %j', (suggested, name) => {
    expect(safeFileName(suggested)).toBe(name);
  });

  test('is cut by whole characters and keeps its extension', () => {
    expect(safeFileName(`${'𠮷'.repeat(300)}.pdf`)).toBe(`${'𠮷'.repeat(50)}.pdf`);
    expect(Buffer.byteLength(safeFileName(`${'园'.repeat(300)}.pdf`))).toBeLessThan(240);
  });

  test('in a folder is one that is free', async () => {
    const exports = join(folder, 'deep', 'exports');
    const taken: string[] = [];
    for (let copy = 0; copy < 3; copy += 1) {
      const path = await freeFile(exports, 'offer.pdf');
      writeFileSync(path, '');
      taken.push(path);
    }
    expect(taken).toEqual(['offer.pdf', 'offer (2).pdf', 'offer (3).pdf'].map((name) => join(exports, name)));
  });
});

describe('opening outside', () => {
  test('hands the path over as one argument on every platform', () => {
    const path = 'C:\\a & b %PATH%.pdf';
    expect((['win32', 'darwin', 'linux'] as const).map((platform) => openerOf(platform, path).at(-1))).toEqual([path, path, path]);
  });

  test('a file that is not there is an error', async () => {
    await expect(openOutside(join(folder, 'missing.pdf'))).rejects.toThrow(/ENOENT/);
  });
});

describe('the browser’s flags', () => {
  test('name the window in any script and let no markup through', () => {
    const app = browserFlags('园荐 <b>&').find((flag) => flag.startsWith('--app='));
    expect(decodeURIComponent(app ?? '')).toBe('--app=data:text/html;charset=utf-8,<title>园荐 &#60;b&#62;&#38;</title>');
  });

  test('stand once each: a later flag of the same name replaces an earlier one', () => {
    const names = browserFlags('x').map((flag) => flag.split('=')[0]);
    expect(names.length).toBe(new Set(names).size);
  });
});
