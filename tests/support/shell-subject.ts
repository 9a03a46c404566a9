import type { AppEvent } from '#shared/ipc/event.ts';
import type { Shell } from '#main/shells/shell.ts';

/** An open shell on the fixture host, with the means to look at it from outside. */
export interface ShellSubject {
  readonly shell: Shell;
  readonly origin: string;
  /** Text in the command line of each of the shell's root processes: its profile folder. */
  readonly processMarker: string;
  /** Answers the value of an expression in the page, promises awaited. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Windows and tabs that are open. */
  windowCount: () => Promise<number>;
  /** Closes the window as its user does. */
  closeWindow: () => Promise<void>;
  /** The second window, where one is open. */
  beside: { evaluate: (expression: string) => Promise<unknown>; close: () => Promise<void> };
}

export interface SubjectOptions {
  /** Serves without the page's policy, so that a shell's own walls show by themselves. */
  withoutPolicy?: boolean;
  /** In a window to be seen on the screen; only a browser can do without one. */
  visible?: boolean;
}

export type OpenSubject = (options: SubjectOptions) => Promise<ShellSubject>;

/** What the test asks of the Electron under test, over the process's own channel. */
export type WindowRequest =
  | { ask: 'evaluate'; expression: string; beside?: boolean }
  | { ask: 'openBeside'; route: string }
  | { ask: 'emit'; event: AppEvent }
  | { ask: 'saveFile'; suggestedName: string; dialogAnswer: string | null }
  | { ask: 'open'; path: string }
  | { ask: 'fullScreen'; on: boolean }
  | { ask: 'isFullScreen' }
  | { ask: 'windowCount' }
  | { ask: 'close' }
  | { ask: 'closeWindow'; beside?: boolean };

export type WindowAnswer = { id: number; value: unknown } | { id: number; failure: string };
