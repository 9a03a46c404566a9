import { expect, test } from 'vitest';
import { ApiError, createClient } from '#renderer/api/client.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Reply } from '#shared/ipc/reply.ts';

const bridgeAnswering = (answer: () => Promise<Reply<unknown>>): Bridge & { asked: unknown[] } => {
  const asked: unknown[] = [];
  return {
    asked,
    invoke: (path, input) => {
      asked.push([path, input]);
      return answer();
    },
    subscribe: () => () => undefined,
  };
};

test('a call hands path and input to the bridge and answers with the value alone', async () => {
  const bridge = bridgeAnswering(() => Promise.resolve({ ok: true, value: [{ id: 'zero-bay' }] }));
  const refs = await createClient(bridge).call('record.refs', { kind: 'park' });
  expect([refs, bridge.asked]).toEqual([[{ id: 'zero-bay' }], [['record.refs', { kind: 'park' }]]]);
});

test('a refusal is thrown with its code, place and detail', async () => {
  const error = { code: 'preflight-blocked' as const, message: '两处拦截', where: 'summary', detail: [1] };
  const refused = createClient(bridgeAnswering(() => Promise.resolve({ ok: false, error }))).call('store.home', {});
  await expect(refused).rejects.toMatchObject({ name: 'ApiError', ...error });
});

test('a bridge that breaks reads as internal and keeps its words', async () => {
  const broken = createClient(bridgeAnswering(() => Promise.reject(new Error('the window is closing')))).call('store.home', {});
  await expect(broken).rejects.toEqual(new ApiError({ code: 'internal', message: 'the window is closing' }));
});
