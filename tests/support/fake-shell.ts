import type { AppEvent } from '#shared/ipc/event.ts';
import type { Shell } from '#main/shells/shell.ts';

export interface FakeShell extends Shell {
  /** What the page would have been told, in order. */
  readonly events: AppEvent[];
  /** Names that were suggested to `saveFile`, in order. */
  readonly suggestedNames: string[];
  /** Paths that were opened outside, in order. */
  readonly opened: string[];
  /** Routes that were shown in a second window, in order. */
  readonly beside: string[];
  readonly fullScreen: boolean;
}

/** A shell without a window. `saveTo` is what the user answers when asked where a file goes; null thinks better of it. */
export const createFakeShell = ({ saveTo = null }: { saveTo?: string | null } = {}): FakeShell => {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const events: AppEvent[] = [];
  const suggestedNames: string[] = [];
  const opened: string[] = [];
  const beside: string[] = [];
  let fullScreen = false;
  return {
    events,
    suggestedNames,
    opened,
    beside,
    closed,
    get fullScreen() {
      return fullScreen;
    },
    emit: (event) => void events.push(event),
    saveFile: async (suggestedName) => {
      suggestedNames.push(suggestedName);
      return saveTo;
    },
    open: async (path) => void opened.push(path),
    setFullScreen: async (on) => {
      fullScreen = on;
    },
    openBeside: async (route) => void beside.push(route),
    close: async () => resolve(),
  };
};
