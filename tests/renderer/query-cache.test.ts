import { expect, test } from 'vitest';
import { createQueryCache, keyOf } from '#renderer/api/query-cache.ts';
import { createFakeClient, settle } from './fake-client.ts';

const key = keyOf('record.refs', { kind: 'park' });

test('a query is asked once for any number of viewers and its answer stays', async () => {
  const client = createFakeClient();
  const cache = createQueryCache(client);
  cache.observe('record.refs', { kind: 'park' });
  cache.observe('record.refs', { kind: 'park' })();
  client.calls[0]?.answer(['a']);
  await settle();
  cache.observe('record.refs', { kind: 'park' });
  expect([client.calls.length, cache.store.getState()[key]]).toEqual([1, { value: ['a'], error: undefined, loading: false }]);
});

test('a change asks again at once for what is in view, keeping the old answer in sight meanwhile', async () => {
  const client = createFakeClient();
  const cache = createQueryCache(client);
  cache.observe('record.refs', { kind: 'park' });
  client.calls[0]?.answer(['old']);
  await settle();
  client.emit({ type: 'changed', topics: ['record'] });
  const during = cache.store.getState()[key];
  client.calls[1]?.answer(['new']);
  await settle();
  expect([during, cache.store.getState()[key]?.value]).toEqual([{ value: ['old'], error: undefined, loading: true }, ['new']]);
});

test('what is out of view is asked again only when it is next seen', async () => {
  const client = createFakeClient();
  const cache = createQueryCache(client);
  const leave = cache.observe('record.refs', { kind: 'park' });
  client.calls[0]?.answer(['old']);
  await settle();
  leave();
  client.emit({ type: 'changed', topics: ['record'] });
  const away = client.calls.length;
  cache.observe('record.refs', { kind: 'park' });
  expect([away, client.calls.length]).toEqual([1, 2]);
});

test('a change of another part of the store asks nothing', async () => {
  const client = createFakeClient();
  createQueryCache(client).observe('record.refs', { kind: 'park' });
  client.emit({ type: 'changed', topics: ['packet'] });
  await settle();
  expect(client.calls.length).toBe(1);
});

test('an answer that was overtaken by a newer call is dropped', async () => {
  const client = createFakeClient();
  const cache = createQueryCache(client);
  cache.observe('record.refs', { kind: 'park' });
  client.emit({ type: 'changed', topics: ['record'] });
  client.calls[1]?.answer(['new']);
  client.calls[0]?.answer(['old']);
  await settle();
  expect(cache.store.getState()[key]?.value).toEqual(['new']);
});

test('a failure keeps the last answer beside the error, and asking again clears it', async () => {
  const client = createFakeClient();
  const cache = createQueryCache(client);
  cache.observe('record.refs', { kind: 'park' });
  client.calls[0]?.answer(['a']);
  await settle();
  const again = cache.reload('record.refs', { kind: 'park' });
  client.calls[1]?.refuse('internal');
  await again;
  const failed = cache.store.getState()[key];
  const third = cache.reload('record.refs', { kind: 'park' });
  client.calls[2]?.answer(['b']);
  await third;
  expect([failed?.value, failed?.error?.code, cache.store.getState()[key]]).toEqual([
    ['a'],
    'internal',
    { value: ['b'], error: undefined, loading: false },
  ]);
});
