import { expect, test } from 'vitest';
import { createExporter } from '#renderer/features/packets/export/export-store.ts';
import { createFakeClient, settle } from './fake-client.ts';

const ready = (): Promise<void> => Promise.resolve();
const jobOf = (input: unknown): string => (input as { jobId: string }).jobId;

test('an export shows the phase of its own job only, then its result', async () => {
  const client = createFakeClient();
  const exporter = createExporter(client);
  void exporter.start('p', ready);
  await settle();
  const jobId = jobOf(client.calls[0]?.input);
  client.emit({ type: 'progress', jobId: 'another', phase: 'write', done: 4, total: 5 });
  client.emit({ type: 'progress', jobId, phase: 'typeset', done: 2, total: 5 });
  const running = exporter.store.getState();
  client.calls[0]?.answer({ elapsedMs: 5 });
  await settle();
  expect([running, exporter.store.getState()]).toMatchObject([
    { step: 'running', progress: { phase: 'typeset', done: 2, total: 5 } },
    { step: 'done', result: { elapsedMs: 5 } },
  ]);
});

test('an export waits for the draft to be saved and fails with what kept it', async () => {
  const client = createFakeClient();
  const exporter = createExporter(client);
  await exporter.start('p', () => Promise.reject(new Error('not saved')));
  expect([client.calls, exporter.store.getState()]).toMatchObject([[], { step: 'failed', error: { message: 'not saved' } }]);
});

test('stopping cancels the job once; the end is told as cancelled', async () => {
  const client = createFakeClient();
  const exporter = createExporter(client);
  void exporter.start('p', ready);
  await settle();
  void exporter.stop();
  void exporter.stop();
  await settle();
  client.calls[0]?.refuse('cancelled');
  await settle();
  expect([client.calls.slice(1).map(({ path, input }) => [path, input]), exporter.store.getState()]).toMatchObject([
    [['job.cancel', { jobId: jobOf(client.calls[0]?.input) }]],
    { step: 'failed', error: { code: 'cancelled' } },
  ]);
});

test('a second export does not start while one runs', async () => {
  const client = createFakeClient();
  const exporter = createExporter(client);
  void exporter.start('p', ready);
  await exporter.start('p', ready);
  await settle();
  expect(client.calls.length).toBe(1);
});
