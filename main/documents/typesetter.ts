import fs from 'node:fs/promises';
import v8 from 'node:v8';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { AssetPaths } from './asset-paths.ts';
import { documentFiles } from './document-files.ts';
import { TypesetterError } from './typesetter-error.ts';
import { startTypstProcess, type TypstProcess } from './typst-process.ts';

export interface TypesetterOptions {
  /** V8's baseline compiler only: half the time and memory for a single document, slower for a window that stays open. */
  liftoffOnly?: boolean;
  /** Ends a compile that takes longer. */
  timeLimitMs?: number;
  /** The compiler's memory only grows; after so many documents or bytes the next one gets a new thread. */
  maxCompiles?: number;
  maxMemoryBytes?: number;
}

export interface TypesetOptions {
  signal?: AbortSignal;
  onProgress?: (stage: 'queued' | 'compiling' | 'done') => void;
}

export interface Typesetter {
  /** @throws TypesetterError: `cancelled`, `time-limit`, `typst` (with diagnostics), `worker`, `closed`. */
  typeset(value: DocumentValue, options?: TypesetOptions): Promise<Uint8Array>;
  /** Loads compiler and fonts ahead of the first document. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

const defaults = { liftoffOnly: false, timeLimitMs: 60_000, maxCompiles: 200, maxMemoryBytes: 400 * 1024 * 1024 };

/** Sets one document at a time, in the order asked for. The same value gives the same bytes. */
export function createTypesetter(paths: AssetPaths, options: TypesetterOptions = {}): Typesetter {
  const limits = { ...defaults, ...options };
  const thread = createThread(paths, limits);
  let queue: Promise<unknown> = Promise.resolve();

  function typeset(value: DocumentValue, { signal, onProgress }: TypesetOptions = {}): Promise<Uint8Array> {
    onProgress?.('queued');
    const result = queue.then(async () => {
      onProgress?.('compiling');
      const bytes = await compileWithin(thread, value, { signal, timeLimitMs: limits.timeLimitMs });
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
  /** The next `get` starts afresh. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

function createThread(paths: AssetPaths, limits: typeof defaults): Thread {
  let module: Promise<WebAssembly.Module> | null = null;
  let current: Promise<TypstProcess> | null = null;
  let closed = false;

  async function loadModule(): Promise<WebAssembly.Module> {
    // Before the first compile of the module: later it has no effect.
    if (limits.liftoffOnly) v8.setFlagsFromString('--liftoff-only');
    return WebAssembly.compile(await fs.readFile(paths.wasmFile));
  }
  async function start(): Promise<TypstProcess> {
    module ??= loadModule();
    return startTypstProcess(paths, await module);
  }
  async function drop(): Promise<void> {
    const old = current;
    current = null;
    await (await old)?.stop();
  }
  async function get(): Promise<TypstProcess> {
    if (closed) throw new TypesetterError('closed', 'the typesetter is closed');
    const held = await current;
    if (held && (!held.alive || held.compiles >= limits.maxCompiles || held.memoryBytes >= limits.maxMemoryBytes)) await drop();
    current ??= start();
    return current;
  }
  return {
    get,
    drop,
    async close() {
      closed = true;
      await drop();
    },
  };
}

async function compileWithin(
  thread: Thread,
  value: DocumentValue,
  { signal, timeLimitMs }: { signal: AbortSignal | undefined; timeLimitMs: number },
): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(timeLimitMs);
  const ends = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const reason = (): TypesetterError =>
    signal?.aborted === true
      ? new TypesetterError('cancelled', 'typesetting was cancelled')
      : new TypesetterError('time-limit', `typesetting took longer than ${timeLimitMs} ms and was stopped`);
  if (ends.aborted) throw reason();
  const process = await thread.get();
  if (ends.aborted) throw reason();
  // A running compile cannot be interrupted: its thread is ended, and the next document gets a new one.
  const end = (): void => void thread.drop();
  ends.addEventListener('abort', end, { once: true });
  try {
    return await process.compile(documentFiles(value));
  } catch (error) {
    throw ends.aborted ? reason() : error;
  } finally {
    ends.removeEventListener('abort', end);
  }
}
