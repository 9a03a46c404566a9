import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Packet, Preview } from '#shared/domain/packet/packet.ts';
import { keepApproval } from '#shared/domain/packet/packet-standing.ts';
import { asApiError, type ApiError, type Client } from '../../../api/client.ts';
import { change, redo, startHistory, undo, type History } from './draft-history.ts';

export interface BuilderState {
  history: History<PacketDraft>;
  saving: 'saved' | 'waiting' | 'saving' | 'failed';
  saveError: ApiError | null;
  preview: Preview | null;
  /** True from a change until the page shows it or the typesetter gave up. */
  previewing: boolean;
  previewError: ApiError | null;
}

export interface Builder {
  readonly store: StoreApi<BuilderState>;
  /** Changes the draft. Edits of one run, such as typing in one place, are one step of undo. */
  edit(recipe: (draft: PacketDraft) => PacketDraft, run?: string): void;
  undo(): void;
  redo(): void;
  /** Settles when the draft as it stands is in the store; rejects with what kept it out. */
  flush(): Promise<void>;
  /** Typesets the draft again. */
  refresh(): Promise<void>;
  /** Sets the first pages and listens; the returned function saves what waits and stops. */
  open(): () => void;
}

/** From the last keystroke to saving and typesetting, while an earlier state is still at work; else there is none. */
export const pauseMs = 40;

/** A newer call took this one's place, here or in the core; or the draft is one that its save refuses, and says so. */
const saidElsewhere = new Set<ApiError['code']>(['cancelled', 'invalid-input']);

/** Has the draft at work typeset, stored or not yet; of several answers the newest is shown. */
function createPages(client: Client, id: string, store: StoreApi<BuilderState>): { refresh: () => Promise<void>; drop: () => void } {
  let newest = 0;
  const refresh = async (): Promise<void> => {
    newest += 1;
    const call = newest;
    store.setState({ previewing: true });
    try {
      const preview = await client.call('packet.preview', { id, draft: store.getState().history.present });
      if (call === newest) store.setState({ preview, previewing: false, previewError: null });
    } catch (error) {
      const fault = asApiError(error);
      if (call === newest)
        store.setState(saidElsewhere.has(fault.code) ? { previewing: false } : { previewing: false, previewError: fault });
    }
  };
  return {
    refresh,
    drop() {
      newest += 1;
    },
  };
}

/** The draft at work: every change is saved, then typeset; answers that came too late are dropped. */
export function createBuilder(client: Client, packet: Packet): Builder {
  const store = createStore<BuilderState>(() => ({
    history: startHistory(packet.draft),
    saving: 'saved',
    saveError: null,
    preview: null,
    previewing: true,
    previewError: null,
  }));
  let stored = packet.draft;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  const pages = createPages(client, packet.id, store);
  let pagesWanted = false;
  const present = (): PacketDraft => store.getState().history.present;

  const saveAll = async (): Promise<void> => {
    try {
      while (stored !== present()) {
        const draft = present();
        store.setState({ saving: 'saving' });
        showPages();
        await client.call('packet.update', { id: packet.id, draft });
        stored = draft;
      }
      showPages();
      store.setState({ saving: 'saved', saveError: null });
    } catch (error) {
      store.setState({ saving: 'failed', saveError: asApiError(error), previewing: false });
      throw error;
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  };

  /** Asked for ahead of the save, with the draft itself: the pages do not wait for the disk, and are set while it is written. */
  const showPages = (): void => {
    if (pagesWanted) void pages.refresh();
    pagesWanted = false;
  };

  const sync = (): void => {
    pagesWanted = true;
    // A failure is in the state.
    flush().catch(() => undefined);
  };

  const put = (history: History<PacketDraft>): void => {
    const { history: before, previewing } = store.getState();
    if (history === before) return;
    store.setState({ history, saving: 'waiting', previewing: true });
    clearTimeout(timer);
    timer = setTimeout(sync, previewing ? pauseMs : 0);
  };

  const open = (): (() => void) => {
    const unsubscribe = client.subscribe((event) => {
      if (event.type === 'changed' && event.topics.some((topic) => topic === 'record' || topic === 'investor' || topic === 'settings'))
        void pages.refresh();
    });
    void pages.refresh();
    return () => {
      unsubscribe();
      pages.drop();
      // Nobody is left to show a failure to; the draft before this change stays in the store.
      flush().catch(() => undefined);
    };
  };

  return {
    store,
    edit: (recipe, run) =>
      put(change(store.getState().history, keepApproval(present(), recipe(present())), { run: run ?? null, at: Date.now() })),
    undo: () => put(undo(store.getState().history)),
    redo: () => put(redo(store.getState().history)),
    flush,
    refresh: pages.refresh,
    open,
  };
}
