import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/command-line.ts';
import { sha256Of, temporaryFolder } from '../support/core.ts';

const data = temporaryFolder();
const file = (name: string): string => path.join(data, name);
const days = ['--from', '2023-12-01', '--to', '2023-12-31'];

it('one line writes the brief of a period, and one more the same bytes again', async () => {
  const first = await runCli('brief', ...days, '--out', file('a.pdf'), '--data', data);
  expect(first.answer).toMatchObject({
    ok: true,
    file: file('a.pdf'),
    bytes: fs.statSync(file('a.pdf')).size,
    sha256: sha256Of(file('a.pdf')),
  });
  expect(first.answer['rows']).toBeGreaterThan(10);
  const version = String(first.answer['version']);
  const again = await runCli('brief', '--version', version, '--out', file('b.pdf'), '--data', data);
  expect([again.answer['version'], sha256Of(file('b.pdf'))]).toEqual([version, first.answer['sha256']]);
});

it.each([
  ['no such day', ['--from', '2023-02-30', '--to', '2023-12-31'], 'invalid-arguments', '--from'],
  ['days the wrong way round', ['--from', '2024-01-01', '--to', '2023-12-31'], 'invalid-input', 'from'],
  ['half a period', ['--from', '2023-12-01'], 'invalid-arguments', '--to'],
  ['a language there is not', [...days, '--lang', 'fr'], 'invalid-arguments', '--lang'],
  ['a version nobody knows', ['--version', 'b-none'], 'not-found', 'b-none'],
  ['a version with days of its own', ['--version', 'b-none', ...days], 'invalid-arguments', '--from'],
])('%s is refused, and no file is written', async (_what, options, code, where) => {
  const { answer, code: exit } = await runCli('brief', ...options, '--out', file('c.pdf'), '--data', data);
  expect([answer['ok'], answer['error'], exit, fs.existsSync(file('c.pdf'))]).toEqual([
    false,
    expect.objectContaining({ code, where }) as unknown,
    2,
    false,
  ]);
});
