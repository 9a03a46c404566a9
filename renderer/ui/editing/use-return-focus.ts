import { useEffect, useState } from 'react';

/** For what opens over a page and leaves it as a whole: the focus goes back to where it came from, unless it went elsewhere. */
export function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && from instanceof HTMLElement && from.isConnected) from.focus();
    },
    [from],
  );
}
