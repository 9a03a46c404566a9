import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'print-hash.ts');

it('the bytes do not depend on time zone, language or folder of the machine', async () => {
  const places = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ];
  const hashes = await Promise.all(
    places.map(async (env) => (await run(process.execPath, [script], { env: { PATH: process.env.PATH, ...env } })).stdout.trim()),
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
});
