/** The compiler keeps what it laid out: after so many documents, or so many bytes beyond the first one, a thread is due for a successor. */
export interface ThreadLimits {
  maxCompiles: number;
  maxAddedBytes: number;
}

/** What a thread has set and holds, in bytes; `firstBytes` after its first document. */
export interface ThreadUse {
  readonly compiles: number;
  readonly memoryBytes: number;
  readonly firstBytes: number;
}

/** A successor is not needed, is made once nobody types, is made beside the typing, or is waited for. */
export type Due = 'not-yet' | 'at-rest' | 'beside-work' | 'at-once';

const gibibyte = 1024 ** 3;
/** The compiler has 3.5 GiB; a thread goes no further than this, since room for the next document is made ahead. */
const besideWorkBytes = 2.5 * gibibyte;
const mostBytes = 3 * gibibyte;

/**
 * Who types on without a pause feels a successor being made, on two processors for four to six letters: so that comes only far over the
 * limits, in a hundred pages every hundred letters and more. Where the machine has little memory left it comes soon.
 */
const besideWorkOver = 4;
const besideWorkOverWithLittleLeft = 1.5;
const littleLeftBytes = 2 * gibibyte;
const mostOver = 5;

/** When a thread gets its successor; `freeBytes` are the machine's. */
export function successorDue({ compiles, memoryBytes, firstBytes }: ThreadUse, limits: ThreadLimits, freeBytes: number): Due {
  const over = Math.max(compiles / limits.maxCompiles, (memoryBytes - firstBytes) / limits.maxAddedBytes);
  if (over < 1) return 'not-yet';
  if (over >= mostOver || memoryBytes >= mostBytes) return 'at-once';
  const patience = freeBytes < littleLeftBytes ? besideWorkOverWithLittleLeft : besideWorkOver;
  return over >= patience || memoryBytes >= besideWorkBytes ? 'beside-work' : 'at-rest';
}
