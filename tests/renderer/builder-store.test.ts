import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBuilder, pauseMs, type Builder } from '#renderer/features/packets/builder/builder-store.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Packet, Preview } from '#shared/domain/packet/packet.ts';
import { createFakeClient, settle, type FakeClient } from './fake-client.ts';

const draft = startDraft({
  investorId: 'i',
  template: 'one-pager',
  language: 'zh',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});
const packet: Packet = { id: 'p', draft, investorCodeName: '苍鹭', createdAt: '', updatedAt: '', exports: [] };
const preview = (url: string): Preview => ({ url, pages: 1, findings: [], elapsedMs: 1, sectionPages: {}, figures: [], sources: [] });
const marked =
  (watermark: string) =>
  (before: PacketDraft): PacketDraft => ({ ...before, watermark });
const paths = (client: FakeClient): string[] => client.calls.map((call) => call.path);
const pause = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(pauseMs);
  await settle();
};
const answer = async (client: FakeClient, at: number, value: unknown): Promise<void> => {
  client.calls[at]?.answer(value);
  await settle();
};
const answerLast = async (client: FakeClient, value: unknown): Promise<void> => {
  client.calls.at(-1)?.answer(value);
  await settle();
};

let client: FakeClient;
let builder: Builder;
beforeEach(() => {
  vi.useFakeTimers();
  client = createFakeClient();
  builder = createBuilder(client, packet);
});
afterEach(() => vi.useRealTimers());

test('a burst of typing is saved and typeset once, with what was typed last', async () => {
  for (const text of ['草', '草稿']) builder.edit(marked(text), 'watermark');
  await pause();
  await answer(client, 0, preview('/1.pdf'));
  await answer(client, 1, packet);
  expect([paths(client), client.calls[0]?.input, client.calls[1]?.input, builder.store.getState()]).toMatchObject([
    // The pages are asked for with the draft itself, before the disk is waited for.
    ['packet.preview', 'packet.update'],
    { id: 'p', draft: { watermark: '草稿' } },
    { id: 'p', draft: { watermark: '草稿' } },
    { saving: 'saved', previewing: false, preview: { url: '/1.pdf' } },
  ]);
});

test('an edit made while saving is saved after it, never before', async () => {
  builder.edit(marked('a'));
  await pause();
  builder.edit(marked('b'));
  await pause();
  const during = paths(client);
  await answer(client, 1, packet);
  expect([during, paths(client), client.calls[3]?.input, builder.store.getState().saving]).toMatchObject([
    ['packet.preview', 'packet.update'],
    ['packet.preview', 'packet.update', 'packet.preview', 'packet.update'],
    { draft: { watermark: 'b' } },
    'saving',
  ]);
});

test('a preview that comes after a newer one is dropped', async () => {
  void builder.refresh();
  void builder.refresh();
  client.calls[1]?.answer(preview('/new.pdf'));
  await settle();
  client.calls[0]?.answer(preview('/old.pdf'));
  await settle();
  expect(builder.store.getState().preview?.url).toBe('/new.pdf');
});

test('a preview the core gave up for a newer one is no error', async () => {
  void builder.refresh();
  client.calls[0]?.refuse('cancelled');
  await settle();
  expect(builder.store.getState()).toMatchObject({ previewError: null, previewing: false });
});

test('a draft that the save refuses is no fault of its pages as well', async () => {
  builder.edit(marked('a'));
  await pause();
  client.calls[0]?.refuse('invalid-input');
  client.calls[1]?.refuse('invalid-input');
  await settle();
  expect(builder.store.getState()).toMatchObject({ previewError: null, previewing: false, saveError: { code: 'invalid-input' } });
});

test('a preview that fails keeps the last pages and says why', async () => {
  void builder.refresh();
  await answerLast(client, preview('/1.pdf'));
  void builder.refresh();
  client.calls[1]?.refuse('internal');
  await settle();
  expect(builder.store.getState()).toMatchObject({ preview: { url: '/1.pdf' }, previewError: { code: 'internal' } });
});

test('a save that fails is said, keeps the draft, and goes through when tried again', async () => {
  builder.edit(marked('a'));
  await pause();
  client.calls[1]?.refuse('store-locked');
  await settle();
  const failed = builder.store.getState();
  const again = builder.flush();
  await answerLast(client, packet);
  await again;
  expect([failed.saving, failed.saveError?.code, failed.history.present.watermark, builder.store.getState().saving]).toEqual([
    'failed',
    'store-locked',
    'a',
    'saved',
  ]);
});

test('undo is saved like any other change', async () => {
  builder.edit(marked('a'));
  await pause();
  await answer(client, 1, packet);
  builder.undo();
  await pause();
  expect([client.calls.at(-1)?.path, client.calls.at(-1)?.input]).toMatchObject(['packet.update', { draft: { watermark: null } }]);
});

test('a first key is saved and typeset without a pause; the next wait for one while pages are set', async () => {
  builder.open();
  await answer(client, 0, preview('/0.pdf'));
  builder.edit(marked('a'));
  await vi.advanceTimersByTimeAsync(0);
  const first = paths(client);
  await answer(client, 2, packet);
  builder.edit(marked('b'));
  await vi.advanceTimersByTimeAsync(pauseMs - 1);
  const waiting = paths(client);
  await pause();
  expect([first.slice(1), waiting.length, paths(client).length]).toEqual([['packet.preview', 'packet.update'], 3, 5]);
});

test('flushing saves at once what waits', async () => {
  builder.edit(marked('a'));
  const flushed = builder.flush();
  await answerLast(client, packet);
  await flushed;
  expect([paths(client), builder.store.getState().saving]).toEqual([['packet.update'], 'saved']);
});

test('the pages are set again when facts, profile or settings change, not at the echo of its own save', () => {
  builder.open();
  client.emit({ type: 'changed', topics: ['packet'] });
  const own = client.calls.length;
  client.emit({ type: 'changed', topics: ['settings'] });
  expect([own, paths(client)]).toEqual([1, ['packet.preview', 'packet.preview']]);
});

test('closing saves what waits and drops what is still being set', async () => {
  const close = builder.open();
  builder.edit(marked('a'));
  close();
  client.emit({ type: 'changed', topics: ['settings'] });
  client.calls[0]?.answer(preview('/late.pdf'));
  await settle();
  expect([paths(client), builder.store.getState().preview]).toEqual([['packet.preview', 'packet.update'], null]);
});
