import { afterAll, expect, it } from 'vitest';
import { createApplication } from '#main/app.ts';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { heron, seededFolder, testClock, treeAssets } from '../../support/core.ts';
import { createFakeShell } from '../../support/fake-shell.ts';

const application = await createApplication({ dataDir: seededFolder(), assets: treeAssets, clock: testClock });
const shell = createFakeShell();
application.attach(shell);
afterAll(() => application.close());

const call = (path: string, input: object): Promise<Reply<unknown>> => application.host.dispatch(path, input);
const valueOf = async <T>(path: string, input: object): Promise<T> => {
  const reply = await call(path, input);
  if (!reply.ok) throw new Error(reply.error.message);
  // Each call below names the contract's own result.
  return reply.value as T;
};

it('tells every window to which page a packet was turned, counts turnings across packets, and opens the notes at their route', async () => {
  const investor = await valueOf<Investor>('investor.import', { text: JSON.stringify(heron()) });
  const choice = { investorId: investor.id, template: 'pitch', language: 'zh', audience: 'public' };
  const [first, second] = [await valueOf<Packet>('packet.create', choice), await valueOf<Packet>('packet.create', choice)];
  expect(await valueOf('present.place', { packetId: first.id })).toBe(null);
  for (const [packetId, page] of [
    [first.id, 2],
    [second.id, 5],
    [first.id, 3],
  ] as const)
    await valueOf('present.turn', { packetId, page });
  expect(shell.events.filter(({ type }) => type === 'presented')).toEqual([
    { type: 'presented', packetId: first.id, page: 2, turn: 1 },
    { type: 'presented', packetId: second.id, page: 5, turn: 2 },
    { type: 'presented', packetId: first.id, page: 3, turn: 3 },
  ]);
  expect(await valueOf('present.place', { packetId: first.id })).toEqual({ page: 3, turn: 3 });
  await valueOf('present.openNotes', { packetId: first.id });
  expect(shell.beside).toEqual([`/packets/${first.id}/notes`]);
});

it.each([
  ['present.turn', { packetId: 'nobody', page: 1 }, 'not-found'],
  ['present.openNotes', { packetId: '../settings' }, 'not-found'],
  ['present.turn', { packetId: 'nobody', page: 0 }, 'invalid-input'],
])('%s %j is refused and opens nothing', async (path, input, code) => {
  const before = shell.beside.length;
  expect(await call(path, input)).toMatchObject({ ok: false, error: { code } });
  expect(shell.beside.length).toBe(before);
});
