import { createStore } from 'zustand/vanilla';
import { asApiError, type Client } from '../../api/client.ts';
import { createDryRuns, type DryRuns } from './dry-runs.ts';
import { isUndecided, startSheet, type SheetForm, type SourceForm } from './import-choices.ts';
import { createImportJobs } from './import-jobs.ts';
import { startImport, type ImportStore } from './import-state.ts';
import { sendFile, type SheetFile } from './send-file.ts';

export interface ImportDesk extends Pick<DryRuns, 'retry' | 'showLines'> {
  readonly store: ImportStore;
  take(file: SheetFile): Promise<void>;
  /** Says something of the sheet; it is tried again at once. */
  choose(change: Partial<Omit<SheetForm, 'source'>>): Promise<void>;
  /** Says something of the source; it is tried again after the last key. */
  setSource(change: Partial<SourceForm>): void;
  cancel(): Promise<void>;
  apply(): Promise<void>;
  undo(): Promise<void>;
  clear(): Promise<void>;
}

/** Another register or sheet has headings of its own. */
function forgotten({ kind, sheet }: Partial<SheetForm>): Partial<SheetForm> {
  if (kind !== undefined) return { sheet: null, headerRow: null, mapping: {} };
  return sheet === undefined ? {} : { headerRow: null, mapping: {} };
}

/** One sheet at a time; it outlives the page that shows it, so that looking something up loses nothing. */
export function createImportDesk(client: Client): ImportDesk {
  const store: ImportStore = createStore(() => startImport);
  const jobs = createImportJobs(client, store);
  const runs = createDryRuns(client, store, jobs);

  /** Lets go of the file at hand; the register stays chosen. */
  const clear = async (): Promise<void> => {
    runs.forgetLater();
    const { file, form } = store.getState();
    await jobs.giveUp();
    store.setState({ ...startImport, form: { ...startSheet, kind: form.kind } }, true);
    if (file !== null) await client.call('exchange.release', { fileId: file.fileId });
  };

  /** Part of a job: carries the file over and has it read. False when it was given up on the way. */
  async function bringIn(file: SheetFile, jobId: string): Promise<boolean> {
    const isGivenUp = (): boolean => jobs.isGivenUp(jobId);
    const onSent = (done: number): void => {
      if (!isGivenUp()) store.setState({ busy: { jobId, phase: 'send', done, total: file.size } });
    };
    const fileId = await sendFile(client, file, { onSent, isGivenUp });
    if (fileId === null) return false;
    store.setState({ busy: { jobId, phase: 'read', done: 0, total: 0 } });
    const view = await client.call('exchange.inspect', { fileId, jobId });
    if (isGivenUp()) {
      await client.call('exchange.release', { fileId });
      return false;
    }
    store.setState({ file: view });
    return true;
  }

  return {
    store,
    clear,
    retry: runs.retry,
    showLines: runs.showLines,
    cancel: jobs.giveUp,
    take: async (file) => {
      await clear();
      await jobs.run('send', async (jobId) => {
        if (await bringIn(file, jobId)) await runs.tryOut(jobId);
        else if (store.getState().busy?.jobId === jobId) store.setState({ cancelled: true });
      });
    },
    choose: async (change) => {
      const { form } = store.getState();
      store.setState({ form: { ...form, ...forgotten(change), ...change } });
      await runs.retry();
    },
    setSource: (change) => {
      const { form, file } = store.getState();
      store.setState({ form: { ...form, source: { ...form.source, ...change } }, outdated: file !== null });
      if (file !== null) runs.retryLater();
    },
    apply: async () => {
      const { file, dry, outdated, busy } = store.getState();
      if (file === null || dry === null || outdated || busy !== null || dry.columns.some(isUndecided)) return;
      await jobs.run('write', async (jobId) => {
        const applied = await client.call('exchange.apply', { fileId: file.fileId, jobId });
        const { kind } = dry;
        store.setState({ ...startImport, form: { ...startSheet, kind }, applied: { ...applied, kind, undone: false } });
      });
    },
    undo: async () => {
      const { applied } = store.getState();
      if (applied === null || applied.changeId === null) return;
      try {
        await client.call('change.undo', { changeId: applied.changeId });
        store.setState({ applied: { ...applied, undone: true }, error: null });
      } catch (error) {
        store.setState({ error: asApiError(error) });
      }
    },
  };
}
