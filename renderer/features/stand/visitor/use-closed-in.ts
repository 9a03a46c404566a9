import { useEffect } from 'react';

/** Keys that do something of the browser's or the system's. */
const leadsOut = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || key === 'Escape' || key === 'ContextMenu' || /^F\d+$/.test(key);

/** Takes away what leads out of the page or into a menu; keys for typing stay. What the system itself hears no page can stop. */
export function useClosedIn(): void {
  useEffect(() => {
    const stop = (event: Event): void => event.preventDefault();
    const stopKey = (event: KeyboardEvent): void => {
      if (!leadsOut(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const stopZoom = (event: WheelEvent): void => {
      if (event.ctrlKey) event.preventDefault();
    };
    const others = ['contextmenu', 'dragstart', 'drop', 'dragover', 'auxclick'];
    for (const name of others) document.addEventListener(name, stop);
    window.addEventListener('keydown', stopKey, true);
    window.addEventListener('wheel', stopZoom, { passive: false });
    return () => {
      for (const name of others) document.removeEventListener(name, stop);
      window.removeEventListener('keydown', stopKey, true);
      window.removeEventListener('wheel', stopZoom);
    };
  }, []);
}
