import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLeadLog } from '#main/services/leads/lead-log.ts';
import { seededFolder, temporaryFolder } from '../support/core.ts';
import { runCli } from '../support/command-line.ts';

describe('the stand from the command line', () => {
  it('a copy is made, its leads are handed over and taken in once', async () => {
    const data = seededFolder();
    const out = path.join(temporaryFolder(), 'stand');
    const made = await runCli('stand-copy', '--out', out, '--data', data);
    expect([made.code, made.answer]).toMatchObject([0, { ok: true, path: out, pin: expect.stringMatching(/^\d{6}$/) as unknown }]);
    const log = openLeadLog(path.join(out, 'leads'));
    const id = '00000000-0000-4000-8000-000000000001';
    const copyId = String(made.answer['copyId']);
    log.append(id, (number) => ({
      id,
      kind: 'picks',
      number,
      at: '2099-01-01T00:00:00.000Z',
      copyId,
      code: 'K7QM4',
      pickIds: [],
      deleteOn: '2099-03-01',
    }));
    log.close();
    const exported = await runCli('lead-export', out, '--out', temporaryFolder());
    const counts = { leads: 0, photos: 0, codes: 1, gone: 0 };
    expect(exported.answer).toMatchObject({ ok: true, counts, damaged: 0 });
    const taken = await runCli('lead-import', String(exported.answer['path']), '--data', data);
    expect(taken.answer).toMatchObject({ ok: true, counts, added: 0, knownCopy: true });
  });

  it('refuses to work in a stand copy, and to open one that was changed', async () => {
    const data = seededFolder();
    const out = path.join(temporaryFolder(), 'stand');
    await runCli('stand-copy', '--out', out, '--data', data);
    const status = await runCli('status', '--data', out);
    expect([status.code, status.answer['error']]).toMatchObject([2, { code: 'refused', where: out }]);
    fs.appendFileSync(path.join(out, 'parkfolio.sqlite'), 'x');
    const changed = await runCli('lead-export', out, '--out', temporaryFolder());
    expect([changed.code, changed.answer['error']]).toMatchObject([
      2,
      { code: 'store-damaged', message: expect.stringMatching(/was changed/) as unknown },
    ]);
  });
});
