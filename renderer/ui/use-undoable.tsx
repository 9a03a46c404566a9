import { useFaultToast, useUndoToast } from './undo-toast.tsx';

export interface Undoable {
  /** What was done, in words. */
  said: string;
  act: () => Promise<void>;
  undo: () => Promise<void>;
}

/** Does at once what could be asked about, and offers the way back. */
export function useUndoable(): (undoable: Undoable) => void {
  const offer = useUndoToast();
  const report = useFaultToast();
  return ({ said, act, undo }) => {
    act().then(() => offer(said, undo), report);
  };
}
