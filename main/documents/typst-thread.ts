import os from 'node:os';
import type { AssetPaths } from './asset-paths.ts';
import { TypesetterError } from './typesetter-error.ts';
import { successorDue, type Due, type ThreadLimits } from './thread-limits.ts';
import type { VirtualFile } from './typst-messages.ts';
import { startTypstProcess, type TypstProcess } from './typst-process.ts';

export interface Thread {
  get(): Promise<TypstProcess>;
  /** Has a successor made ready beside a thread that is near its limits: the next document must not wait for a cold one. */
  renew(held: TypstProcess, files: VirtualFile[]): void;
  /** The next `get` starts afresh. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

/** A person who stopped typing for so long has paused. */
const restMs = 1_500;

export function createThread(paths: AssetPaths, limits: ThreadLimits & { liftoffOnly: boolean }): Thread {
  let current: Promise<TypstProcess> | null = null;
  let heating: Promise<TypstProcess> | null = null;
  let heated: TypstProcess | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const due = (held: TypstProcess): Due => successorDue(held, limits, os.freemem());

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
    if (held && (!held.alive || heated !== null || due(held) === 'at-once')) await drop();
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
    if (closed || heating !== null || heated !== null) return;
    const when = due(held);
    if (when === 'not-yet') return;
    clearTimeout(idle);
    // A program that has nothing else to do ends.
    if (when === 'at-rest') idle = setTimeout(() => makeSuccessor(files), restMs).unref();
    else makeSuccessor(files);
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
