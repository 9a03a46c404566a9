import { expect, it } from 'vitest';
import { createTurns } from '#renderer/features/stand/present/turns.ts';
import { createFakeClient, settle } from './fake-client.ts';

const presented = (page: number, turn: number, packetId = 'p') => ({ type: 'presented' as const, packetId, page, turn });

it('follows the other window, never back to an earlier turning nor to another packet', () => {
  const client = createFakeClient();
  const turns = createTurns(client, 'p');
  const stop = turns.follow();
  client.emit(presented(4, 8));
  client.emit(presented(2, 7));
  client.emit(presented(9, 9, 'other'));
  expect(turns.page.getState()).toBe(4);
  stop();
  client.emit(presented(5, 10));
  expect(turns.page.getState()).toBe(4);
});

it('turns at once, is not moved while its own turnings are on their way, and ends where the last of all went', async () => {
  const client = createFakeClient();
  const turns = createTurns(client, 'p');
  turns.follow();
  const both = Promise.all([turns.to(2), turns.to(3)]);
  expect(turns.page.getState()).toBe(3);
  client.emit(presented(2, 1));
  client.calls[0]?.answer({ page: 2, turn: 1 });
  client.emit(presented(3, 2));
  client.emit(presented(7, 3));
  await settle();
  expect(turns.page.getState()).toBe(3);
  client.calls[1]?.answer({ page: 3, turn: 2 });
  await both;
  expect([turns.page.getState(), client.calls.map(({ path, input }) => [path, input])]).toEqual([
    7,
    [2, 3].map((page) => ['present.turn', { packetId: 'p', page }]),
  ]);
});

it('joins where the others are, and begins at the first page where nobody is', async () => {
  const client = createFakeClient();
  const [there, nowhere] = [createTurns(client, 'p'), createTurns(client, 'q')];
  const joined = Promise.all([there.join(), nowhere.join()]);
  client.calls[0]?.answer({ page: 6, turn: 3 });
  client.calls[1]?.answer(null);
  await joined;
  expect([there.page.getState(), nowhere.page.getState()]).toEqual([6, 1]);
});

it('has turned all the same when the others could not be told', async () => {
  const client = createFakeClient();
  const turns = createTurns(client, 'p');
  const turned = turns.to(5);
  client.calls[0]?.refuse('internal');
  await expect(turned).rejects.toMatchObject({ code: 'internal' });
  expect(turns.page.getState()).toBe(5);
});
