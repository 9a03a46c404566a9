import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import type { Clock } from '#main/services/clock.ts';
import type { Previews } from '#main/services/packet/preview-packet.ts';
import type { Store } from '#main/store/open-store.ts';
import type { AppEvent } from '#shared/ipc/event.ts';

/** What handlers are wired from; made once by the composition root. */
export interface Core {
  store: Store;
  clock: Clock;
  glyphs: Glyphs;
  typesetter: Typesetter;
  previews: Previews;
  jobs: Jobs;
  applicationVersion: string;
  /** The window, once there is one. */
  window: {
    emit(event: AppEvent): void;
    saveFile(suggestedName: string): Promise<string | null>;
    open(path: string): Promise<void>;
    openBeside(route: string): Promise<void>;
  };
}

/** Long work that can be cancelled by its id. */
export interface Jobs {
  run<T>(jobId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(jobId: string): void;
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>();
  return {
    async run(jobId, work) {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}
