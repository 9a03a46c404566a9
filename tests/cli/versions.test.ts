import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/command-line.ts';
import { heron, sha256Of, temporaryFolder } from '../support/core.ts';

const data = temporaryFolder();
const file = (name: string): string => path.join(data, name);
fs.writeFileSync(file('heron.json'), JSON.stringify(heron()));

it('a packet is written again by the name of its version, with the bytes it had', async () => {
  const first = await runCli('packet', '--investor', file('heron.json'), '--template', 'one-pager', '--out', file('a.pdf'), '--data', data);
  const version = String(first.answer['version']);
  const again = await runCli('packet', '--version', version, '--out', file('b.pdf'), '--data', data);
  expect(again.answer).toMatchObject({ ok: true, version, sha256: first.answer['sha256'] });
  expect([sha256Of(file('a.pdf')), sha256Of(file('b.pdf'))]).toEqual([first.answer['sha256'], first.answer['sha256']]);
});

it.each([
  ['a version nobody knows', ['--version', 'v-none', '--out', file('c.pdf')], 'not-found'],
  ['a choice the version has made', ['--version', 'v-none', '--out', file('c.pdf'), '--lang', 'en'], 'invalid-arguments'],
  ['no file to write to', ['--version', 'v-none'], 'invalid-arguments'],
])('%s is refused, and no file is written', async (_what, options, code) => {
  const { answer, code: exit } = await runCli('packet', ...options, '--data', data);
  expect([answer['ok'], (answer['error'] as { code: string }).code, exit, fs.existsSync(file('c.pdf'))]).toEqual([false, code, 2, false]);
});
