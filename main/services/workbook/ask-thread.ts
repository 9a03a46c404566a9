import path from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Thread {
  /** Name of the worker's module, without its ending; it stands beside `from` in the source tree and beside the entries in a build. */
  name: string;
  folder: string;
  memoryMb: number;
  timeoutMs: number;
}

/** What the asker is told when no answer comes. */
export interface ThreadFaults {
  /** Out of memory or of time. */
  tooLarge: () => Error;
  /** The thread ended without an answer. */
  ended: () => Error;
  cancelled: () => Error;
}

const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'mjs';

/**
 * One question to a thread of its own, with a limit of memory and time; the thread is gone when the answer is there.
 * @throws Error as `faults` words it, or what the thread itself threw.
 */
export async function askThread<Reply>(
  thread: Thread,
  request: object,
  how: ThreadFaults & { signal?: AbortSignal | undefined },
): Promise<Reply> {
  const { name, folder, memoryMb, timeoutMs } = thread;
  const worker = new Worker(path.join(folder, `${name}-worker.${ending}`), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    name,
  });
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  try {
    return await new Promise<Reply>((resolve, reject) => {
      timer = setTimeout(() => reject(how.tooLarge()), timeoutMs);
      stop = () => reject(how.cancelled());
      how.signal?.addEventListener('abort', stop, { once: true });
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? how.tooLarge() : error),
      );
      worker.once('exit', () => reject(how.ended()));
    });
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) how.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
