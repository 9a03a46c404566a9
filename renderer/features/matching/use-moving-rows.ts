import { useLayoutEffect, useRef, type RefObject } from 'react';

const duration = 140;
const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Places {
  order: string;
  tops: ReadonlyMap<string, number>;
}

/** Rows that changed places glide there from where they stood; with reduced motion they are simply there. */
export function useMovingRows(order: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<Places>({ order, tops: new Map() });
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const { order: was, tops } = before.current;
    // A row that opens pushes others down; only a new order is a movement.
    const glide = was !== order && !wantsStillness();
    for (const row of rows) {
      const top = tops.get(row.dataset['row'] ?? '');
      if (!glide || top === undefined || top === row.offsetTop) continue;
      row.animate([{ transform: `translateY(${top - row.offsetTop}px)` }, { transform: 'none' }], { duration, easing: 'ease-out' });
    }
    before.current = { order, tops: new Map(rows.map((row) => [row.dataset['row'] ?? '', row.offsetTop])) };
  });
  return list;
}
