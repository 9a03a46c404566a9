import type { AppEvent } from './event.ts';
import type { Reply } from './reply.ts';

/** All that a shell gives the page. JSON only; large things are files of the application's own origin. */
export interface Bridge {
  invoke(path: string, input: unknown): Promise<Reply<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}
