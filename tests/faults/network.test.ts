import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-network-'));
const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Sockets other than those of the machine itself, as strace writes them. */
const foreignSockets = (trace: string): string[] =>
  trace
    .split('\n')
    .filter((line) => /\b(socket|connect|sendto|sendmsg|bind|listen)\(/.test(line) && /AF_INET6?|AF_PACKET|AF_NETLINK/.test(line));

describe.skipIf(!hasStrace)('an export and the network (needs strace)', () => {
  let trace = '';
  let answer: { ok?: boolean } = {};

  beforeAll(() => {
    const traceFile = path.join(folder, 'trace');
    const packet = [
      'packet',
      '--investor',
      path.join(root, 'seeds/samples/heron.json'),
      '--template',
      'one-pager',
      '--lang',
      'zh-en',
      '--out',
      path.join(folder, 'p.pdf'),
      '--data',
      path.join(folder, 'data'),
    ];
    const run = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=network', '-o', traceFile, process.execPath, path.join(root, 'dist/main/cli.mjs'), ...packet],
      { encoding: 'utf8' },
    );
    answer = JSON.parse(run.stdout) as { ok?: boolean };
    trace = fs.readFileSync(traceFile, 'utf8');
  }, 120_000);

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('makes the packet', () => {
    expect(answer.ok).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'p.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('opens no socket beyond this machine, not even to look up a name', () => {
    expect(foreignSockets(trace)).toEqual([]);
  });

  it('would notice one', () => {
    expect(foreignSockets('7 connect(3, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 0')).toHaveLength(1);
  });
});
