import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectNodePath } from '../../../scripts/setup/project-node.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const launcher = path.join(root, 'scripts/launch.mjs');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-launch-'));
/** A Node that is not the project's by its path: what the machine's own would be. */
const strangeNode = path.join(root, '.cache', `strange-node-${process.pid}`);

interface End {
  code: number | null;
  stdout: string;
  stderr: string;
}

const launch = (node: string, ...args: string[]): Promise<End> =>
  new Promise((resolve) => {
    const child = execFile(node, [launcher, ...args], { encoding: 'utf8' }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

beforeAll(() => {
  fs.mkdirSync(path.dirname(strangeNode), { recursive: true });
  fs.linkSync(process.execPath, strangeNode);
});
afterAll(() => {
  fs.rmSync(strangeNode, { force: true });
  fs.rmSync(folder, { recursive: true, force: true });
});

const hasOwnNode = fs.existsSync(projectNodePath(root));

describe('the launcher', () => {
  test('names the tasks when asked for one that is not there', async () => {
    const { code, stdout, stderr } = await launch(process.execPath, '../start');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/no task "\.\.\/start"; there are: .*\bstart\b/);
  });

  test('leaves stdout to the command line: one JSON document, and the exit code of the verb', async () => {
    const done = await launch(process.execPath, 'cli', 'status', '--data', path.join(folder, 'data'));
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ ok: true, integrity: 'ok' });
    const refused = await launch(process.execPath, 'cli', 'no-such-verb', '--data', path.join(folder, 'data'));
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false });
  });

  test.skipIf(!hasOwnNode)('hands over to the project Node, arguments and exit code unchanged', async () => {
    const { code, stdout } = await launch(strangeNode, 'cli', 'show', 'park', 'a "quoted" id', '--data', path.join(folder, 'data'));
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test.skipIf(!hasOwnNode)('answers the exit code of a task that fails', async () => {
    expect(await launch(strangeNode, 'build', '--no-such-flag')).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('the build', () => {
  test('puts everything that the command line reads into dist', () => {
    const dist = path.join(root, 'dist');
    const wanted = [
      'main/electron.mjs',
      'main/chromium.mjs',
      'main/cli.mjs',
      'main/typst-worker.mjs',
      'main/preload.cjs',
      'assets/documents/main.typ',
      'seeds/sources.json',
      'seeds/samples/heron.json',
      'fonts/NotoSansSC-400.ttf',
      'wasm/typst_ts_web_compiler_bg.wasm',
    ];
    expect(wanted.filter((name) => !fs.existsSync(path.join(dist, name)))).toEqual([]);
  });

  test('bundles everything but the packages that carry binaries', () => {
    const main = path.join(root, 'dist/main');
    const imported = fs.readdirSync(main).flatMap((name) => {
      const pattern = { '.mjs': /^(?:import|export)\b[^;]*?from\s*"([^"]+)"/gm, '.cjs': /\brequire\("([^"]+)"\)/g }[path.extname(name)];
      if (pattern === undefined) return [];
      return [...fs.readFileSync(path.join(main, name), 'utf8').matchAll(pattern)].map((match) => match[1] ?? '');
    });
    const packages = new Set(imported.filter((name) => !name.startsWith('.') && !isBuiltin(name)));
    expect([...packages].sort()).toEqual(['@myriaddreamin/typst-ts-web-compiler', 'better-sqlite3', 'electron', 'playwright-core']);
  });
});
