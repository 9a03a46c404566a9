import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import { runCli } from '../support/command-line.ts';

const folder = temporaryFolder();
const [here, there, pack] = [path.join(folder, 'here'), path.join(folder, 'there'), path.join(folder, 'pack.json')];
const rules = (data: string, ...words: string[]) => runCli('rules', ...words, '--training', '--data', data, '--json');
const fault = async (...words: string[]): Promise<unknown[]> => {
  const { code, answer } = await rules(there, ...words);
  const { code: kind, where } = answer['error'] as { code: string; where: string };
  return [code, kind, where];
};

it('rules go out as a pack and are the same in another store', async () => {
  const out = await rules(here, 'export', '--out', pack);
  expect([out.code, out.answer['ok'], fs.statSync(pack).size]).toEqual([0, true, out.answer['bytes']]);
  const shown = await rules(there, 'import', pack);
  expect(shown.answer).toMatchObject({
    applied: false,
    counts: { new: 0, changed: 0, conflict: 0, refused: 0, same: out.answer['clauses'] },
  });
  const done = await rules(there, 'import', pack, '--apply');
  expect(done.answer).toMatchObject({ ok: true, applied: true, change: null });
});

it('files that are no sound pack are refused with exit code 2', async () => {
  const file = (name: string, text: string): string => {
    const to = path.join(folder, name);
    fs.writeFileSync(to, text);
    return to;
  };
  expect(await fault('import', path.join(folder, 'missing.json'))).toEqual([2, 'invalid-arguments', 'FILE']);
  expect(await fault('import', file('broken.json', '{'))).toEqual([2, 'invalid-input', 'pack']);
  expect(await fault('import', file('edited.json', fs.readFileSync(pack, 'utf8').replace('50000000', '60000000')), '--apply')).toEqual([
    2,
    'invalid-input',
    'hash',
  ]);
  expect(await fault('import', file('huge.json', ' '.repeat(50_000_000)))).toEqual([2, 'invalid-input', 'pack']);
  fs.writeFileSync(path.join(folder, 'latin.json'), Buffer.from([0x7b, 0xff, 0xfe]));
  expect(await fault('import', path.join(folder, 'latin.json'))).toEqual([2, 'invalid-input', 'FILE']);
});

it('what else is asked for is named', async () => {
  expect(await fault('import')).toEqual([2, 'invalid-arguments', 'FILE']);
  expect(await fault('export')).toEqual([2, 'invalid-arguments', '--out']);
  expect(await fault('mend')).toEqual([2, 'invalid-arguments', '(rules)']);
  expect(await fault('import', pack, '--conflicts', 'both')).toEqual([2, 'invalid-arguments', '--conflicts']);
});
