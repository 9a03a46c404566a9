import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApplication, type WindowApplication } from '#main/open-application.ts';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { CopyList, RestoredCopy } from '#shared/ipc/contracts/copy-contract.ts';
import type { StoreStatus } from '#shared/ipc/contracts/store-contract.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { heron, seededFolder, testClock, treeAssets } from '../support/core.ts';

const opened: WindowApplication[] = [];
afterAll(async () => {
  for (const application of opened) await application.close();
});

async function open(dataDir: string): Promise<WindowApplication> {
  const application = await openApplication({ dataDir, assets: treeAssets, clock: testClock, report: () => undefined });
  opened.push(application);
  return application;
}
async function ask<T>({ host }: WindowApplication, operation: string, input: object = {}): Promise<T> {
  const reply = (await host.dispatch(operation, input)) as Reply<T>;
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}
const investors = async (application: WindowApplication): Promise<number> =>
  (await ask<StoreStatus>(application, 'store.status')).counts.investor;

describe('a restore by a click', () => {
  it('leaves the same window on the restored store, with a copy of what was there', async () => {
    const application = await open(seededFolder());
    const start = await investors(application);
    await ask(application, 'store.backup');
    await ask(application, 'investor.create', { profile: heron({ codeName: '新来者' }) });
    const [copy] = (await ask<CopyList>(application, 'copy.list')).copies;
    const restored = await ask<RestoredCopy>(application, 'copy.restore', { name: copy?.name });
    expect(await investors(application)).toBe(start);
    const { copies } = await ask<CopyList>(application, 'copy.list');
    expect(copies.find(({ name }) => name === restored.before)).toMatchObject({
      reason: 'before-restore',
      state: 'sealed',
      counts: { investor: start + 1 },
    });
    await ask(application, 'copy.restore', { name: restored.before });
    expect(await investors(application)).toBe(start + 1);
  });

  it('lets calls that come meanwhile wait for the new store', async () => {
    const application = await open(seededFolder());
    await ask(application, 'store.backup');
    const [copy] = (await ask<CopyList>(application, 'copy.list')).copies;
    const restore = ask(application, 'copy.restore', { name: copy?.name });
    const calls = Array.from({ length: 20 }, () => application.host.dispatch('store.status', {}));
    await restore;
    expect((await Promise.all(calls)).map((reply) => reply.ok)).toEqual(Array.from({ length: 20 }, () => true));
  });
});

describe('a store that no longer opens', () => {
  it('starts all the same, says why, and is back after a restore', async () => {
    const folder = seededFolder();
    const before = await open(folder);
    await ask(before, 'store.backup');
    const expected = await ask<StoreStatus>(before, 'store.status');
    await before.close();
    opened.pop();
    fs.writeFileSync(path.join(folder, 'parkfolio.sqlite'), 'not a database, but long enough to look at\n'.repeat(100));

    const application = await open(folder);
    const told: AppEvent[] = [];
    application.attach({
      emit: (event) => told.push(event),
      saveFile: () => Promise.resolve(null),
      open: () => Promise.resolve(),
      openBeside: () => Promise.resolve(),
    });
    expect(await application.host.dispatch('settings.get', {})).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
    const { copies, settings } = await ask<CopyList>(application, 'copy.list');
    expect([copies.length, settings]).toEqual([1, null]);
    expect(await ask(application, 'copy.rehearse', { name: copies[0]?.name })).toMatchObject({ ok: true });
    expect(await ask(application, 'copy.restore', { name: copies[0]?.name })).toEqual({ name: copies[0]?.name, before: null });
    expect(await ask(application, 'store.status')).toEqual(expected);
  });

  it('does not start where the store is in use or newer', async () => {
    const folder = seededFolder();
    await open(folder);
    await expect(openApplication({ dataDir: folder, assets: treeAssets, waitMs: 0 })).rejects.toMatchObject({ code: 'store-locked' });
  });
});

describe('the copy of the day', () => {
  it('is made once the window stands, and told to it', async () => {
    const application = await open(seededFolder());
    const told = new Promise<AppEvent>((resolve) => {
      application.attach({
        emit: resolve,
        saveFile: () => Promise.resolve(null),
        open: () => Promise.resolve(),
        openBeside: () => Promise.resolve(),
      });
    });
    expect((await ask<CopyList>(application, 'copy.list')).overdue).toBe(true);
    expect(await told).toEqual({ type: 'changed', topics: ['store'] });
    const { copies, overdue } = await ask<CopyList>(application, 'copy.list');
    expect([copies.map(({ reason }) => reason), overdue]).toEqual([['daily'], false]);
  });
});
