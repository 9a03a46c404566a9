import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listCopies } from '#main/services/copies/list-copies.ts';
import { rehearseCopy } from '#main/services/copies/rehearse-copy.ts';
import { openStore } from '#main/store/open-store.ts';
import { copiesFolder, makeSealedCopy } from '#main/store/sealed-copy.ts';
import { rowCounts, seededFolder, sha256Of, temporaryFolder } from '../support/core.ts';
import { runCli, startNode } from '../support/command-line.ts';

const copyDailyAgain = fileURLToPath(new URL('../support/copy-daily-again.ts', import.meta.url));
const restoreAgain = fileURLToPath(new URL('../support/restore-again.ts', import.meta.url));

/** Starts a script and kills it the given milliseconds after its n-th line. */
async function killAfter(args: string[], { lines, delayMs }: { lines: number; delayMs: number }): Promise<void> {
  const child = startNode(args);
  let seen = 0;
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk).split('\n').length - 1;
    if (seen >= lines) break;
  }
  // The moment of the kill is what varies here, not a readiness that is waited for.
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  child.kill('SIGKILL');
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
}

describe('a process killed', () => {
  it.each([0, 15, 40, 80, 130])('%i ms into a daily copy leaves none that passes for good and is not', async (delayMs) => {
    const folder = seededFolder();
    await killAfter([copyDailyAgain, folder], { lines: 3, delayMs });
    const copies = listCopies(folder);
    expect(copies.length).toBeGreaterThanOrEqual(2);
    for (const copy of copies) {
      expect(['sealed', 'unsealed']).toContain(copy.state);
      expect([copy.name, rehearseCopy(path.join(copiesFolder(folder), copy.name), 'own').ok]).toEqual([copy.name, true]);
    }
  });

  it.each([0, 20, 60, 120, 200, 300])('%i ms into a restore leaves the store as it was or as restored, and no mix', async (delayMs) => {
    const folder = seededFolder();
    const source = openStore(folder, { waitMs: 0 });
    const copy = makeSealedCopy(source.db, path.join(temporaryFolder(), 'a.sqlite'), {
      reason: 'by-hand',
      madeAt: '2026-09-01T00:00:00.000Z',
    }).path;
    source.db.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES ('late', '{}', '', '')").run();
    const investors = rowCounts(source)['investor'] ?? 0;
    source.close();
    await killAfter([restoreAgain, folder, copy], { lines: 1, delayMs });
    const store = openStore(folder, { waitMs: 0 });
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect([investors, investors - 1]).toContain(rowCounts(store)['investor']);
    const restored = rowCounts(store)['investor'] === investors - 1;
    store.close();
    const kept = listCopies(folder).filter(({ reason, counts }) => reason === 'before-restore' && counts?.investor === investors);
    expect(kept.length).toBeGreaterThanOrEqual(restored ? 1 : 0);
    for (const { name } of kept) expect(rehearseCopy(path.join(copiesFolder(folder), name), 'own').ok).toBe(true);
  });
});

describe('the command line', () => {
  it('backs up, checks, restores and says what it did in the words of the contract', async () => {
    const folder = seededFolder();
    const out = path.join(temporaryFolder(), '备份.sqlite');
    const backup = await runCli('backup', '--out', out, '--data', folder);
    expect(backup.answer).toEqual({
      ok: true,
      file: out,
      bytes: fs.statSync(out).size,
      sha256: sha256Of(out),
      rows: expect.any(Number) as unknown,
    });
    const check = await runCli('check', out, '--data', folder);
    expect([check.code, check.answer['ok'], check.answer['sha256'], check.answer['rows']]).toEqual([
      0,
      true,
      sha256Of(out),
      expect.any(Number),
    ]);
    const store = openStore(folder, { waitMs: 0 });
    store.db.prepare("DELETE FROM setting WHERE key = 'settings'").run();
    store.db.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES ('late', '{}', '', '')").run();
    store.close();
    const restore = await runCli('restore', out, '--data', folder);
    const file = path.join(folder, 'parkfolio.sqlite');
    expect([restore.code, restore.answer]).toEqual([
      0,
      expect.objectContaining({
        ok: true,
        file,
        bytes: fs.statSync(file).size,
        sha256: sha256Of(file),
        rows: backup.answer['rows'],
        before: expect.any(String) as unknown,
      }) as unknown,
    ]);
    const again = openStore(folder, { waitMs: 0 });
    expect(again.db.prepare("SELECT 1 FROM investor WHERE id = 'late'").get()).toBe(undefined);
    again.close();
  });

  it('restores over a store that no longer opens', async () => {
    const folder = seededFolder();
    const out = path.join(temporaryFolder(), 'a.sqlite');
    await runCli('backup', '--out', out, '--data', folder);
    fs.truncateSync(path.join(folder, 'parkfolio.sqlite'), 5000);
    expect((await runCli('status', '--data', folder)).answer).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
    expect((await runCli('restore', out, '--data', folder)).answer).toMatchObject({ ok: true, before: null });
    expect((await runCli('status', '--data', folder)).answer).toMatchObject({ ok: true, integrity: 'ok' });
  });

  it('refuses a copy with a bit turned, a missing one and none at all with exit 2, and leaves the store', async () => {
    const folder = seededFolder();
    const out = path.join(temporaryFolder(), 'a.sqlite');
    await runCli('backup', '--out', out, '--data', folder);
    const bytes = fs.readFileSync(out);
    bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1;
    fs.writeFileSync(out, bytes);
    const before = sha256Of(path.join(folder, 'parkfolio.sqlite'));
    const runs = [
      await runCli('restore', out, '--data', folder),
      await runCli('restore', `${out}x`, '--data', folder),
      await runCli('restore', '--data', folder),
    ];
    expect(runs.map(({ code, answer }) => [code, (answer['error'] as { code: string }).code])).toEqual([
      [2, 'store-damaged'],
      [2, 'not-found'],
      [2, 'invalid-arguments'],
    ]);
    expect(sha256Of(path.join(folder, 'parkfolio.sqlite'))).toBe(before);
    expect((await runCli('check', out, '--data', folder)).answer).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
  });
});
