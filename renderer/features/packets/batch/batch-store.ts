import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { BatchSummary } from '#shared/domain/packet/outputs/batch.ts';
import { asApiError, type ApiError, type Client } from '../../../api/client.ts';

export type BatchState =
  | { step: 'idle'; cancelled: boolean }
  | { step: 'running'; jobId: string; done: number; total: number; name: string; stopping: boolean }
  | { step: 'done'; summary: BatchSummary }
  | { step: 'failed'; error: ApiError };

export interface BatchRunner {
  readonly store: StoreApi<BatchState>;
  start(packetId: string, what: InputOf<'batch.run'>['what']): Promise<void>;
  stop(): Promise<void>;
  reset(): void;
}

let jobs = 0;

/** One batch at a time: how far it is, its summary, and the way to stop it. */
export function createBatchRunner(client: Client): BatchRunner {
  const store = createStore<BatchState>(() => ({ step: 'idle', cancelled: false }));
  const put = (state: BatchState): void => store.setState(state, true);
  client.subscribe((event) => {
    const state = store.getState();
    if (event.type === 'batch' && state.step === 'running' && state.jobId === event.jobId)
      put({ ...state, done: event.done, total: event.total, name: event.name });
  });
  return {
    store,
    start: async (packetId, what) => {
      if (store.getState().step === 'running') return;
      jobs += 1;
      const jobId = `batch-${Date.now().toString(36)}-${jobs}`;
      const total = what.kind === 'parks' ? what.parkIds.length : what.investorIds.length;
      put({ step: 'running', jobId, done: 0, total, name: '', stopping: false });
      try {
        const summary = await client.call('batch.run', { packetId, jobId, what });
        put(summary === null ? { step: 'idle', cancelled: true } : { step: 'done', summary });
      } catch (error) {
        put({ step: 'failed', error: asApiError(error) });
      }
    },
    stop: async () => {
      const state = store.getState();
      if (state.step !== 'running' || state.stopping) return;
      put({ ...state, stopping: true });
      await client.call('job.cancel', { jobId: state.jobId });
    },
    reset: () => put({ step: 'idle', cancelled: false }),
  };
}
