/** A value with the way back and forth between its states. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The run of small edits the last change belongs to, and when it was made. */
  run: { name: string; at: number } | null;
}

const longest = 200;
/** Keystrokes in one place within this time are one step. */
const runMs = 1500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], run: null });

/** A new state. Edits of one run are taken back together. */
export function change<T>(history: History<T>, present: T, step: { run: string | null; at: number }): History<T> {
  if (present === history.present) return history;
  const continues = step.run !== null && history.run?.name === step.run && step.at - history.run.at < runMs;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-longest),
    present,
    future: [],
    run: step.run === null ? null : { name: step.run, at: step.at },
  };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], run: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...rest] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future: rest, run: null };
}
