import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { AssetPaths } from './asset-paths.ts';
import { documentFiles, type FindPicture } from './document-files.ts';
import { TypesetterError } from './typesetter-error.ts';
import { matterBytes, type VirtualFile } from './typst-messages.ts';
import { createThread, type Thread } from './typst-thread.ts';

export interface TypesetterOptions {
  /** Where the build made no machine code, V8's baseline compiler only: quicker for a single document, slower for a window that stays open. */
  liftoffOnly?: boolean;
  /** Ends a compile that takes longer; so long again for each further half megabyte of matter, some hundred pages. */
  timeLimitMs?: number;
  /** The compiler keeps what it laid out; after so many documents, or so many bytes beyond the first one, a new thread is made ready. */
  maxCompiles?: number;
  maxAddedBytes?: number;
  /** Gives the pictures of the office that documents name by their hash. */
  findPicture?: FindPicture;
}

export interface TypesetOptions {
  signal?: AbortSignal;
  onProgress?: (stage: 'queued' | 'compiling' | 'done') => void;
  /** Takes the place of the typesetter's own: for a picture that is tried before it is kept. */
  findPicture?: FindPicture;
  /** Leaves the tags out, for pages that are only looked at. */
  untagged?: boolean;
}

export interface Typesetter {
  /** @throws TypesetterError: `cancelled`, `time-limit`, `typst` (with diagnostics), `worker`, `closed`. */
  typeset(value: DocumentValue, options?: TypesetOptions): Promise<Uint8Array>;
  /** Loads compiler and fonts ahead of the first document. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

const defaults: Required<TypesetterOptions> = {
  liftoffOnly: false,
  timeLimitMs: 60_000,
  maxCompiles: 200,
  maxAddedBytes: 512 * 1024 * 1024,
  findPicture: () => null,
};

/** Sets one document at a time, in the order asked for. The same value gives the same bytes. */
export function createTypesetter(paths: AssetPaths, options: TypesetterOptions = {}): Typesetter {
  const limits = { ...defaults, ...options };
  const thread = createThread(paths, limits);
  let queue: Promise<unknown> = Promise.resolve();

  function typeset(
    value: DocumentValue,
    { signal, onProgress, findPicture = limits.findPicture, untagged = false }: TypesetOptions = {},
  ): Promise<Uint8Array> {
    onProgress?.('queued');
    const result = queue.then(async () => {
      onProgress?.('compiling');
      const { timeLimitMs } = limits;
      const bytes = await compileWithin(thread, documentFiles(value, { findPicture, untagged }), { signal, timeLimitMs });
      onProgress?.('done');
      return bytes;
    });
    queue = result.catch(() => undefined);
    return result;
  }

  return { typeset, warm: async () => (await thread.get()).ready, close: () => thread.close() };
}

const halfMegabyte = 500_000;

async function compileWithin(
  thread: Thread,
  files: VirtualFile[],
  { signal, timeLimitMs }: { signal: AbortSignal | undefined; timeLimitMs: number },
): Promise<Uint8Array> {
  const longest = Math.ceil(timeLimitMs * (1 + matterBytes(files) / halfMegabyte));
  const limit = AbortSignal.timeout(longest);
  const ends = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const reason = (): TypesetterError =>
    signal?.aborted === true
      ? new TypesetterError('cancelled', 'typesetting was cancelled')
      : new TypesetterError('time-limit', `typesetting took longer than ${longest} ms and was stopped`);
  if (ends.aborted) throw reason();
  const process = await thread.get();
  if (ends.aborted) throw reason();
  // A running compile cannot be interrupted: its thread is ended, and the next document gets a new one.
  const end = (): void => void thread.drop();
  ends.addEventListener('abort', end, { once: true });
  try {
    const bytes = await process.compile(files);
    thread.renew(process, files);
    return bytes;
  } catch (error) {
    throw ends.aborted ? reason() : error;
  } finally {
    ends.removeEventListener('abort', end);
  }
}
