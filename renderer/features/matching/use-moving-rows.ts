import { useLayoutEffect, useRef, type RefObject } from 'react';

const duration = 140;
const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Rows that changed places glide there from where they stood; with reduced motion they are simply there. */
export function useMovingRows(order: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const still = wantsStillness();
    const now = new Map(rows.map((row) => [row.dataset['row'] ?? '', row.offsetTop]));
    for (const row of rows) {
      const [was, is] = [before.current.get(row.dataset['row'] ?? ''), row.offsetTop];
      if (still || was === undefined || was === is) continue;
      row.animate([{ transform: `translateY(${was - is}px)` }, { transform: 'none' }], { duration, easing: 'ease-out' });
    }
    before.current = now;
  }, [order]);
  return list;
}
