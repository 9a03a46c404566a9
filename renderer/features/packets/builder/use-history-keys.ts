import { useEffect } from 'react';
import type { Builder } from './builder-store.ts';

/** Ctrl-Z and Ctrl-Shift-Z (⌘ on a Mac) move through the draft's own history, in text fields too: their text is the draft's. */
export function useHistoryKeys(builder: Builder): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      if (again) builder.redo();
      else builder.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [builder]);
}
