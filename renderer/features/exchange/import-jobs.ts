import { asApiError, type Client } from '../../api/client.ts';
import type { ImportStore, Phase } from './import-state.ts';

export interface ImportJobs {
  /** Runs one job after the one before; what it throws is shown, unless it was given up for a newer one. */
  run: (phase: Phase, act: (jobId: string) => Promise<void>) => Promise<void>;
  /** Stops the job under way; writing is one step and is not stopped. */
  giveUp: () => Promise<void>;
  isGivenUp: (jobId: string) => boolean;
}

/** The work on one sheet, one job at a time: a newer one begins when the older has ended, so that the newest result is the one that stands. */
export function createImportJobs(client: Client, store: ImportStore): ImportJobs {
  let jobs = 0;
  let work: Promise<void> = Promise.resolve();
  const givenUp = new Set<string>();
  client.subscribe((event) => {
    const { busy } = store.getState();
    if (event.type !== 'exchange' || busy?.jobId !== event.jobId) return;
    store.setState({ busy: { ...busy, phase: event.phase, done: event.done, total: event.total } });
  });
  return {
    isGivenUp: (jobId) => givenUp.has(jobId),
    giveUp: async () => {
      const { busy } = store.getState();
      if (busy === null || busy.phase === 'write') return;
      givenUp.add(busy.jobId);
      if (busy.phase !== 'send') await client.call('job.cancel', { jobId: busy.jobId });
    },
    run: (phase, act) => {
      jobs += 1;
      const own = jobs;
      const jobId = `import-${Date.now().toString(36)}-${own}`;
      work = work.then(async () => {
        // A still newer one waits already.
        if (own !== jobs) return;
        store.setState({ busy: { jobId, phase, done: 0, total: 0 }, error: null, cancelled: false });
        try {
          await act(jobId);
        } catch (error) {
          const fault = asApiError(error);
          store.setState(fault.code === 'cancelled' ? { cancelled: own === jobs } : { error: fault });
        } finally {
          givenUp.delete(jobId);
          if (store.getState().busy?.jobId === jobId) store.setState({ busy: null });
        }
      });
      return work;
    },
  };
}
