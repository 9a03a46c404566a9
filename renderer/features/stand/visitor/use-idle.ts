import { useEffect, useRef, useState } from 'react';

/** Seconds before the reset in which the visitor is asked. */
const askSeconds = 10;
const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'] as const;

/**
 * Counts the seconds without a touch. `left` is null until the last ten, then what is left of them; at none `onIdle` is called.
 * Times are read from the clock, so that a machine that slept is idle when it wakes.
 */
export function useIdle({ seconds, active, onIdle }: { seconds: number; active: boolean; onIdle: () => void }): {
  left: number | null;
  touch: () => void;
} {
  const last = useRef(0);
  const idle = useRef(onIdle);
  const [left, setLeft] = useState<number | null>(null);
  const [touch] = useState(() => () => {
    last.current = performance.now();
    setLeft(null);
  });
  useEffect(() => {
    idle.current = onIdle;
  }, [onIdle]);
  useEffect(() => {
    if (!active) return undefined;
    touch();
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      const rest = Math.ceil(seconds - (performance.now() - last.current) / 1000);
      if (rest <= 0) {
        setLeft(null);
        idle.current();
      } else if (rest <= Math.min(askSeconds, seconds / 2)) setLeft(rest);
    }, 250);
    return () => {
      clearInterval(timer);
      setLeft(null);
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [active, seconds, touch]);
  return { left, touch };
}
