import type { Outcome } from '#shared/domain/exchange/outcome.ts';
import { asApiError, type Client } from '../../api/client.ts';
import { choicesOf } from './import-choices.ts';
import type { ImportJobs } from './import-jobs.ts';
import type { ImportStore } from './import-state.ts';

export const linesAtOnce = 100;
const typingPauseMs = 500;

export interface DryRuns {
  /** Part of a job: tries the sheet as it was described last. */
  tryOut: (jobId: string) => Promise<void>;
  retry: () => Promise<void>;
  /** Once, after the last key. */
  retryLater: () => void;
  forgetLater: () => void;
  showLines: (outcome: Outcome | null, offset: number) => Promise<void>;
}

/** Tries the sheet again whenever something was said of it; the run under way is stopped for the newer one. */
export function createDryRuns(client: Client, store: ImportStore, jobs: ImportJobs): DryRuns {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function loadLines(outcome: Outcome | null, offset: number): Promise<void> {
    const { file } = store.getState();
    if (file === null) return;
    const asked = { fileId: file.fileId, ...(outcome === null ? {} : { outcome }), offset, limit: linesAtOnce };
    const page = await client.call('exchange.lines', asked);
    store.setState({ outcome, offset, lines: page.lines, lineTotal: page.total });
  }

  async function tryOut(jobId: string): Promise<void> {
    const { file, form } = store.getState();
    if (file === null) return;
    try {
      const dry = await client.call('exchange.dryRun', { fileId: file.fileId, jobId, choices: choicesOf(form) });
      const { outcome } = store.getState();
      await loadLines(outcome !== null && dry.summary[outcome] > 0 ? outcome : null, 0);
      store.setState({ dry, outdated: store.getState().form !== form });
    } catch (error) {
      store.setState({ dry: null, lines: [], lineTotal: 0 });
      throw error;
    }
  }

  const retry = async (): Promise<void> => {
    clearTimeout(timer);
    if (store.getState().file === null) return;
    store.setState({ outdated: true });
    const stopping = jobs.giveUp();
    await jobs.run('compare', tryOut);
    await stopping;
  };

  return {
    tryOut,
    retry,
    retryLater: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void retry(), typingPauseMs);
    },
    forgetLater: () => clearTimeout(timer),
    showLines: async (outcome, offset) => {
      try {
        await loadLines(outcome, offset);
      } catch (error) {
        store.setState({ error: asApiError(error) });
      }
    },
  };
}
