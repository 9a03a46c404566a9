import type { AppEvent } from '#shared/ipc/event.ts';
import type { Reply } from '#shared/ipc/reply.ts';

/** All that the core asks of a window. What a browser does by itself stays in the page. */
export interface Shell {
  /** Tells the page of each window; lost without harm when no page listens. */
  emit(event: AppEvent): void;
  /**
   * Where the user wants a file of that suggested name, or null when they think better of it. Nothing is written here;
   * the caller writes atomically. A shell without a dialog answers a free name in its export folder.
   */
  saveFile(suggestedName: string): Promise<string | null>;
  /** Opens a file with the system's own program, or shows a folder. @throws Error when the system refuses. */
  open(path: string): Promise<void>;
  setFullScreen(on: boolean): Promise<void>;
  /**
   * Shows the application’s own document at a route such as `/packets/x/notes` in a second window behind the same walls. There
   * is one at most: when it is open it goes there and comes to the front. @throws Error at a stand, or when none can be opened.
   */
  openBeside(route: string): Promise<void>;
  /** Closes every window. */
  close(): Promise<void>;
  /** Settles when the last window is gone. */
  readonly closed: Promise<void>;
}

/** A file of the application's own origin. */
export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** What a shell serves and whom it asks: the seam towards the core. */
export interface ShellHost {
  /** The application's own origin; every request elsewhere is refused. */
  readonly origin: string;
  dispatch(path: string, input: unknown): Promise<Reply<unknown>>;
  /** Answers a GET of the own origin by its path, e.g. `/index.html`. Never throws; 404 is a response. */
  respond(pathname: string): Promise<SiteResponse>;
}

export interface ShellOptions {
  host: ShellHost;
  title: string;
  /** Folder for the window's own profile (cache, storage). */
  profileDir: string;
  /** Where a shell without a save dialog puts exports. */
  exportDir: string;
  /** The window takes the whole screen, without keys, menus or buttons that lead out of it. */
  kiosk?: boolean;
}
