import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeChoices } from '#main/repos/choices-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { openStore } from '#main/store/open-store.ts';
import { noChoices } from '#shared/domain/match/choices.ts';
import { runCli } from '../support/command-line.ts';
import { heron, root, seededFolder, testClock } from '../support/core.ts';

const investorFile = path.join(root, 'seeds/samples/heron.json');

/** A data folder with the sample investor in it, as often as said, and what an officer keeps with the first. */
function folderWith(copies: number): string {
  const folder = seededFolder();
  const store = openStore(folder, { waitMs: 0 });
  for (let copy = 1; copy <= copies; copy += 1)
    insertInvestor(store.db, { id: `inv-${copy}`, profile: heron(), createdAt: testClock.now(), updatedAt: testClock.now() });
  writeChoices(store.db, 'inv-1', {
    ...noChoices,
    weights: { sector: 0, neighbours: 0, space: 0, cost: 0, talent: 0, transport: 0, living: 1, programmes: 0 },
    talent: [{ at: 0, role: 'CTO', answers: { talentProgramme: true } }],
  });
  store.close();
  return folder;
}

interface Matched {
  parks: { id: string; parts: { criterion: string; weight: number }[] }[];
  talent: { role: string; verdict: string }[];
}
async function matched(folder: string): Promise<{ living: number | undefined; cto: string | undefined; said: boolean }> {
  const { code, answer, stderr } = await runCli('match', '--investor', investorFile, '--data', folder);
  expect(code, stderr).toBe(0);
  // The shape is that of the answer this test reads.
  const { parks, talent } = answer as unknown as Matched;
  const living = parks[0]?.parts.find(({ criterion }) => criterion === 'living')?.weight;
  return { living, cto: talent[0]?.verdict, said: stderr.includes('kept with it are used') };
}

describe('weights and answers kept with an investor of the store', () => {
  it('count on the command line for the profile of the same code name, and that is said', async () => {
    expect(await matched(folderWith(1))).toEqual({ living: 1, cto: 'fits', said: true });
  });

  it('do not where two investors share it', async () => {
    expect(await matched(folderWith(2))).toEqual({ living: 0.1, cto: 'cannot-tell', said: false });
  });

  it('rank the parks of a packet', async () => {
    const folder = folderWith(1);
    const out = path.join(folder, 'p.pdf');
    const { code, stderr } = await runCli('packet', '--investor', investorFile, '--template', 'one-pager', '--out', out, '--data', folder);
    expect([code, fs.existsSync(out), stderr.includes('kept with it are used')], stderr).toEqual([0, true, true]);
    const store = openStore(folder, { waitMs: 0 });
    const snapshot = store.db.prepare<[], string>('SELECT snapshot FROM packet_version').pluck().get() ?? '';
    store.close();
    expect(JSON.parse(snapshot)).toMatchObject({ draft: { investorId: 'inv-1' }, match: { talent: [{ verdict: 'fits' }, {}] } });
  });
});
