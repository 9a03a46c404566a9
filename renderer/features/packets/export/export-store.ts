import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppEvent } from '#shared/ipc/event.ts';
import type { ExportResult } from '#shared/domain/packet/packet.ts';
import { asApiError, type ApiError, type Client } from '../../../api/client.ts';

export type Progress = Extract<AppEvent, { type: 'progress' }>;
export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; jobId: string; progress: Progress | null; stopping: boolean }
  | { step: 'done'; result: ExportResult }
  | { step: 'failed'; error: ApiError };

export interface Exporter {
  readonly store: StoreApi<ExportState>;
  /** Exports once `ready` has settled: the draft as it stands is in the store. */
  start(packetId: string, ready: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
  reset(): void;
}

let jobs = 0;
const nextJobId = (): string => {
  jobs += 1;
  return `export-${Date.now().toString(36)}-${jobs}`;
};

/** One export at a time: its progress, its end, and the way to stop it. */
export function createExporter(client: Client): Exporter {
  const store = createStore<ExportState>(() => ({ step: 'idle' }));
  const put = (state: ExportState): void => store.setState(state, true);
  client.subscribe((event) => {
    const state = store.getState();
    if (event.type === 'progress' && state.step === 'running' && state.jobId === event.jobId) put({ ...state, progress: event });
  });
  return {
    store,
    start: async (packetId, ready) => {
      if (store.getState().step === 'running') return;
      const jobId = nextJobId();
      put({ step: 'running', jobId, progress: null, stopping: false });
      try {
        await ready();
        put({ step: 'done', result: await client.call('packet.export', { id: packetId, jobId }) });
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
    reset: () => {
      if (store.getState().step !== 'running') put({ step: 'idle' });
    },
  };
}
