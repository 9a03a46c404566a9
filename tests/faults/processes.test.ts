import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { connect } from '#main/store/database.ts';
import { openStore } from '#main/store/open-store.ts';
import { root, rowCounts, seededFolder, temporaryFolder } from '../support/core.ts';
import { cliEntry, runCli, startNode } from '../support/command-line.ts';

const holdStore = fileURLToPath(new URL('../support/hold-store.ts', import.meta.url));
const backUpAgain = fileURLToPath(new URL('../support/back-up-again.ts', import.meta.url));

describe('two processes and one store', () => {
  it('the second is refused while the first lives, and let in once it is killed', async () => {
    const folder = seededFolder();
    const holder = startNode([holdStore, folder]);
    try {
      await once(holder.stdout ?? holder, 'data');
      expect(() => openStore(folder, { waitMs: 0 })).toThrow(expect.objectContaining({ code: 'store-locked', where: folder }));
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'close');
    }
    const store = openStore(folder, { waitMs: 0 });
    expect(rowCounts(store)['record']).toBeGreaterThan(300);
    store.close();
  });

  it('calls of the command line at once on a new folder wait for each other and all succeed', async () => {
    const folder = temporaryFolder();
    const runs = await Promise.all([
      runCli('status', '--data', folder),
      runCli('search', '零号湾', '--data', folder),
      runCli('status', '--data', folder),
    ]);
    expect(runs.map((run) => [run.code, run.answer['ok']])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    expect(runs[2]?.answer['counts']).toEqual(runs[0]?.answer['counts']);
  });
});

describe('a process killed', () => {
  it.each([0, 1, 2, 3])('in the midst of a backup (after %i whole ones) leaves no target, the older one or a good one', async (whole) => {
    const folder = seededFolder();
    const out = temporaryFolder();
    const target = path.join(out, 'copy.sqlite');
    const child = startNode([backUpAgain, folder, target]);
    let begun = 0;
    for await (const chunk of child.stdout ?? []) {
      begun += String(chunk).split('copying').length - 1;
      if (begun > whole) break;
    }
    child.kill('SIGKILL');
    if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
    const left = fs.readdirSync(out).filter((name) => !name.startsWith('.'));
    if (whole > 0) expect(left).toContain('copy.sqlite');
    for (const name of left) {
      expect(name).toBe('copy.sqlite');
      const db = connect(target, { readonly: true });
      expect([db.pragma('integrity_check', { simple: true }), rowCounts({ db })['record']]).toEqual(['ok', rowsOf(folder)]);
      db.close();
    }
  });

  it('while it makes and seeds a store leaves one that the next start completes', async () => {
    const folder = temporaryFolder();
    const child = startNode([cliEntry, 'status', '--data', folder]);
    const watcher = fs.watch(folder);
    await once(watcher, 'change');
    watcher.close();
    child.kill('SIGKILL');
    if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
    const { code, answer } = await runCli('check', '--data', folder);
    expect([code, answer['integrity']]).toEqual([0, 'ok']);
    expect((answer['counts'] as Record<string, number>)['park']).toBeGreaterThan(50);
  });

  it('in the midst of a packet leaves no half file of that name, and the store sound', async () => {
    const folder = seededFolder();
    const out = temporaryFolder();
    const child = startNode([
      cliEntry,
      'packet',
      '--investor',
      path.join(root, 'seeds/samples/heron.json'),
      '--template',
      'one-pager',
      '--lang',
      'zh',
      '--out',
      path.join(out, 'a.pdf'),
      '--data',
      folder,
    ]);
    await once(child.stderr ?? child, 'data');
    child.kill('SIGKILL');
    if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
    expect(fs.readdirSync(out)).toEqual([]);
    const { code, answer } = await runCli('check', '--data', folder);
    expect([code, answer['integrity']]).toEqual([0, 'ok']);
  });
});

function rowsOf(folder: string): number {
  const store = openStore(folder, { waitMs: 0 });
  try {
    return rowCounts(store)['record'] ?? -1;
  } finally {
    store.close();
  }
}

describe('a damaged or newer store', () => {
  it('is refused by the command line with exit 2 and one document', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'parkfolio.sqlite'), 'not a database, but long enough to look at\n'.repeat(100));
    const damaged = await runCli('status', '--data', folder);
    expect([damaged.code, damaged.answer]).toEqual([
      2,
      { ok: false, error: expect.objectContaining({ code: 'store-damaged' }) as unknown },
    ]);
    const newer = seededFolder();
    const db = connect(path.join(newer, 'parkfolio.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    const refused = await runCli('status', '--data', newer);
    expect([refused.code, refused.answer]).toEqual([2, { ok: false, error: expect.objectContaining({ code: 'store-newer' }) as unknown }]);
  });
});
