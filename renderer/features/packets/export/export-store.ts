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
  start(id: string, ready: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
  reset(): void;
}

let jobs = 0;
const nextJobId = (): string => {
  jobs += 1;
  return `export-${Date.now().toString(36)}-${jobs}`;
};

/** One export at a time: its progress, its end, and the way to stop it. */
function exporterOf(client: Client, path: 'packet.export' | 'version.export'): Exporter {
  const store = createStore<ExportState>(() => ({ step: 'idle' }));
  const put = (state: ExportState): void => store.setState(state, true);
  client.subscribe((event) => {
    const state = store.getState();
    if (event.type === 'progress' && state.step === 'running' && state.jobId === event.jobId) put({ ...state, progress: event });
  });
  return {
    store,
    start: async (id, ready) => {
      if (store.getState().step === 'running') return;
      const jobId = nextJobId();
      put({ step: 'running', jobId, progress: null, stopping: false });
      try {
        await ready();
        put({ step: 'done', result: await client.call(path, { id, jobId }) });
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

/** Exports drafts, by the id of their packet. */
export const createExporter = (client: Client): Exporter => exporterOf(client, 'packet.export');
/** Writes frozen versions again, by their own id. */
export const createVersionExporter = (client: Client): Exporter => exporterOf(client, 'version.export');
