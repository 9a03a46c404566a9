import { describe, expect, test } from 'vitest';
import { NoBrowserError, browserCandidates, findBrowser } from '#main/shells/chromium/find-browser.ts';

const none = (): boolean => false;

describe('the browser', () => {
  test('that PARKFOLIO_BROWSER names comes first', () => {
    const env = { PARKFOLIO_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    expect(findBrowser({ platform: 'linux', env, isProgram: () => true })).toBe('/opt/mine');
  });

  test('that PARKFOLIO_BROWSER names wrongly is an error, not silently another one', () => {
    const env = { PARKFOLIO_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    const find = () => findBrowser({ platform: 'linux', env, isProgram: (path) => path === '/usr/bin/chromium' });
    expect(find).toThrow(NoBrowserError);
    expect(find).toThrow(/\/opt\/mine/);
  });

  test.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['linux', { PATH: '/usr/bin:/snap/bin' }, ['/snap/bin/chromium', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['linux', { PATH: '' }, ['/opt/microsoft/msedge/msedge'], '/opt/microsoft/msedge/msedge'],
    ['linux', {}, ['/snap/bin/chromium'], '/snap/bin/chromium'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' },
      [
        'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'darwin',
      { HOME: '/Users/li' },
      ['/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  ] as const)('on %s is found in the usual places (%j, %j)', (platform, env, there, expected) => {
    expect(findBrowser({ platform, env, isProgram: (path) => there.some((one) => one === path) })).toBe(expected);
  });

  test('is never looked for relative to the working folder', () => {
    expect(browserCandidates({ platform: 'linux', env: { PATH: '.:bin::/usr/bin' } }).filter((path) => !path.startsWith('/'))).toEqual([]);
  });

  test.each(['linux', 'win32', 'darwin'] as const)('that is nowhere on %s: the message says what to install', (platform) => {
    expect(() => findBrowser({ platform, env: {}, isProgram: none })).toThrow(/Edge.*Chrome.*Chromium.*PARKFOLIO_BROWSER/s);
  });
});
