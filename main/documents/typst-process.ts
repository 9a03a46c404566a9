import { Worker } from 'node:worker_threads';
import type { AssetPaths } from './asset-paths.ts';
import { TypesetterError } from './typesetter-error.ts';
import type { CompileRequest, VirtualFile, WorkerReply, WorkerStart } from './typst-messages.ts';

/** One worker thread with its compiler. It takes one request at a time; the typesetter sees to that. */
export interface TypstProcess {
  /** Settles when fonts are loaded. */
  ready: Promise<void>;
  /** @throws TypesetterError `typst` with diagnostics, or `worker` when the thread died. */
  compile(files: VirtualFile[]): Promise<Uint8Array>;
  /** Stops at once, also in the middle of a compile. */
  stop(): Promise<void>;
  readonly compiles: number;
  readonly memoryBytes: number;
  /** After its first document. */
  readonly firstBytes: number;
  /** False once stopped or dead. */
  readonly alive: boolean;
}

type Waiter = { resolve(reply: WorkerReply): void; reject(error: Error): void };

/** An idle thread keeps no process alive, so that a command line ends when its work is done; one at work does. */
function holder(worker: Worker): <T>(work: Promise<T>) => Promise<T> {
  let holds = 0;
  return async (work) => {
    holds += 1;
    worker.ref();
    try {
      return await work;
    } finally {
      holds -= 1;
      if (holds === 0) worker.unref();
    }
  };
}

export function startTypstProcess(
  { wasmFile, codeFile, templatesDir, fontsDir, workerFile }: AssetPaths,
  liftoffOnly: boolean,
): TypstProcess {
  const start: WorkerStart = { wasmFile, codeFile, templatesDir, fontsDir, liftoffOnly };
  const worker = new Worker(workerFile, { workerData: start, name: 'typst' });
  const state = { alive: true, compiles: 0, memoryBytes: 0, firstBytes: 0 };
  let waiter: Waiter | null = null;
  const next = (): Promise<WorkerReply> => new Promise((resolve, reject) => (waiter = { resolve, reject }));
  const fail = (message: string): void => {
    state.alive = false;
    waiter?.reject(new TypesetterError('worker', message));
    waiter = null;
  };
  worker.on('message', (reply: WorkerReply) => {
    const current = waiter;
    waiter = null;
    current?.resolve(reply);
  });
  worker.on('error', (error: unknown) => fail(`the typesetting thread failed: ${error instanceof Error ? error.message : String(error)}`));
  worker.on('exit', (code) => fail(`the typesetting thread ended (${code})`));

  const hold = holder(worker);
  const ready = hold(next().then(() => undefined));
  // Whoever compiles sees the failure; an unused warm-up must not bring the process down.
  ready.catch(() => undefined);

  async function compile(files: VirtualFile[]): Promise<Uint8Array> {
    await ready;
    const reply = hold(next());
    worker.postMessage({ files } satisfies CompileRequest);
    return outcome(await reply);
  }

  function outcome(reply: WorkerReply): Uint8Array {
    if (reply.kind === 'ready') throw new TypesetterError('worker', 'the typesetting thread answered out of turn');
    state.compiles += 1;
    state.memoryBytes = reply.memoryBytes;
    if (state.compiles === 1) state.firstBytes = reply.memoryBytes;
    if (reply.kind === 'failed') throw new TypesetterError('typst', 'the page could not be set', reply.diagnostics);
    return reply.bytes;
  }

  return {
    ready,
    compile,
    async stop() {
      state.alive = false;
      await worker.terminate();
    },
    get compiles() {
      return state.compiles;
    },
    get memoryBytes() {
      return state.memoryBytes;
    },
    get firstBytes() {
      return state.firstBytes;
    },
    get alive() {
      return state.alive;
    },
  };
}
