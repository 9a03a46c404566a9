import { useEffect } from 'react';

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

/** Keys of a presenter's remote control. */
export function usePresenterKeys({ go, onEnd }: { go: (by: number) => void; onEnd?: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
      if (forward.has(event.key)) go(1);
      else if (backward.has(event.key)) go(-1);
      else if (event.key === 'Escape' && document.fullscreenElement === null) onEnd?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
