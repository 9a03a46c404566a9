import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { TourGroup } from '#shared/domain/tour/tour.ts';

export type Screen = 'attract' | 'home' | 'tour' | 'picks' | 'lead' | 'thanks' | 'staff';

/** Everything one visitor did. It lives in memory only and is forgotten whole. */
export interface Visit {
  screen: Screen;
  group: TourGroup;
  tourId: string | null;
  picks: RecordRef[];
  viewedIds: string[];
  /** One for each form that is filled, so that it is kept once however often it is sent. */
  formId: string;
  code: string | null;
  kept: { receipt: string; deleteOn: string } | null;
}

export interface VisitorStore {
  state: StoreApi<Visit>;
  show(screen: Screen): void;
  choose(group: TourGroup): void;
  openTour(id: string): void;
  see(recordId: string): void;
  toggle(record: RecordRef): void;
  tellCode(code: string): void;
  keep(kept: { receipt: string; deleteOn: string }): void;
  /** Forgets the visitor and waits for the next. */
  reset(): void;
}

const begin = (newId: () => string): Visit => ({
  screen: 'attract',
  group: 'scheme',
  tourId: null,
  picks: [],
  viewedIds: [],
  formId: newId(),
  code: null,
  kept: null,
});

/** @param newId makes an id that no other form has. */
export function createVisitorStore(newId: () => string): VisitorStore {
  const state = createStore<Visit>(() => begin(newId));
  return {
    state,
    show: (screen) => state.setState({ screen }),
    choose: (group) => state.setState({ group }),
    openTour: (tourId) => state.setState({ screen: 'tour', tourId }),
    see: (recordId) =>
      state.setState(({ viewedIds }) => (viewedIds.includes(recordId) ? {} : { viewedIds: [...viewedIds, recordId].slice(-200) })),
    toggle: (record) =>
      state.setState(({ picks }) => {
        const without = picks.filter(({ id }) => id !== record.id);
        // Another choice is another code.
        return { code: null, picks: without.length < picks.length ? without : [...picks, record] };
      }),
    tellCode: (code) => state.setState({ code }),
    keep: (kept) => state.setState({ screen: 'thanks', kept, formId: newId() }),
    reset: () => state.setState(begin(newId), true),
  };
}
