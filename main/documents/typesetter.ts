import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { AssetPaths } from './asset-paths.ts';
import { documentFiles, type FindPicture } from './document-files.ts';
import { TypesetterError } from './typesetter-error.ts';
import { matterBytes, type VirtualFile } from './typst-messages.ts';
import { startTypstProcess, type TypstProcess } from './typst-process.ts';

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

interface Thread {
  get(): Promise<TypstProcess>;
  /** Has a successor made ready beside a thread that is near its limits: the next document must not wait for a cold one. */
  renew(held: TypstProcess, files: VirtualFile[]): void;
  /** The next `get` starts afresh. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

/** How far a thread may go over its limits while its successor is not ready, and how far before one is made in the middle of work. */
const mostOverLimits = 2;
const busyOverLimits = 1.5;
/** From the last document to making a successor: who types a sentence does not wait for one. */
const idleMs = 1_500;

function createThread(paths: AssetPaths, limits: Required<TypesetterOptions>): Thread {
  let current: Promise<TypstProcess> | null = null;
  let heating: Promise<TypstProcess> | null = null;
  let heated: TypstProcess | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** At its limits a thread gets a successor; it serves on until that is ready, up to `share` times the limits. */
  const spent = ({ compiles, memoryBytes, firstBytes }: TypstProcess, share: number): boolean =>
    compiles >= limits.maxCompiles * share || memoryBytes - firstBytes >= limits.maxAddedBytes * share;

  const start = (): TypstProcess => startTypstProcess(paths, limits.liftoffOnly);
  async function drop(): Promise<void> {
    const old = current;
    current = null;
    await (await old)?.stop();
  }
  async function get(): Promise<TypstProcess> {
    if (closed) throw new TypesetterError('closed', 'the typesetter is closed');
    clearTimeout(idle);
    const held = await current;
    if (held && (!held.alive || heated !== null || spent(held, mostOverLimits))) await drop();
    current ??= Promise.resolve(heated ?? start());
    heated = null;
    return current;
  }
  /** A thread that has set a document once sets the next one quickly. */
  async function heat(files: VirtualFile[]): Promise<TypstProcess> {
    const fresh = start();
    await fresh.compile(files);
    return fresh;
  }
  function renew(held: TypstProcess, files: VirtualFile[]): void {
    if (closed || heating !== null || heated !== null || !spent(held, 1)) return;
    clearTimeout(idle);
    if (spent(held, busyOverLimits)) makeSuccessor(files);
    // A program that has nothing else to do ends.
    else idle = setTimeout(() => makeSuccessor(files), idleMs).unref();
  }
  function makeSuccessor(files: VirtualFile[]): void {
    if (closed) return;
    heating = heat(files);
    heating
      .then((fresh) => {
        if (closed) return fresh.stop();
        heated = fresh;
        return undefined;
      })
      // Whatever kept it from being ready: the thread in use serves on, and a document tells what is wrong.
      .catch(() => undefined)
      .finally(() => {
        heating = null;
      });
  }
  return {
    get,
    renew,
    drop,
    async close() {
      closed = true;
      clearTimeout(idle);
      await Promise.all([drop(), heated?.stop()]);
    },
  };
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
