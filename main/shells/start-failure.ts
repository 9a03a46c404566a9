import { UserError } from '#shared/ipc/reply.ts';
import { NoBrowserError } from './chromium/find-browser.ts';

export interface StartFailure {
  /** For the user: plain words when they can mend it. */
  message: string;
  /** 2 where the user can mend it, 1 for a fault of the application. */
  exitCode: 1 | 2;
}

/** What is said when the application cannot start. */
export const startFailure = (error: unknown): StartFailure => {
  if (error instanceof UserError || error instanceof NoBrowserError) return { message: error.message, exitCode: 2 };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
};
