import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useConflictWords } from './conflict-words.ts';

interface CardListProps<Item> {
  items: Item[];
  keyOf: (item: Item) => string;
  card: (item: Item, onLeave: () => void) => ReactNode;
  /** Brought into view with the focus on it. */
  wanted?: string | null;
}
const pageSize = 20;

/** A list that is worked off from the top: when an entry leaves, the focus goes to the one that takes its place. */
export function CardList<Item>({ items, keyOf, card, wanted = null }: CardListProps<Item>): ReactNode {
  const words = useConflictWords();
  const place = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<{ at: number; key: string } | null>(null);
  const followed = useRef<typeof leaving>(null);
  const wantedAt = items.findIndex((item) => keyOf(item) === wanted);
  const [most, setMost] = useState(pageSize);
  const shown = items.slice(0, Math.max(most, wantedAt + 1));
  useEffect(() => {
    if (leaving === null || followed.current === leaving || items.some((item) => keyOf(item) === leaving.key)) return;
    followed.current = leaving;
    const cards = place.current?.querySelectorAll<HTMLElement>('article') ?? [];
    cards[Math.min(leaving.at, cards.length - 1)]?.focus();
  }, [items, keyOf, leaving]);
  const brought = useRef<string | null>(null);
  useEffect(() => {
    // Once: a list that changes later leaves the reader where they are.
    if (wantedAt === -1 || brought.current === wanted) return;
    brought.current = wanted;
    const entry = place.current?.querySelectorAll<HTMLElement>('article')[wantedAt];
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }, [wanted, wantedAt]);
  return (
    <div ref={place}>
      {shown.map((item, at) => (
        <div key={keyOf(item)}>{card(item, () => setLeaving({ at, key: keyOf(item) }))}</div>
      ))}
      {items.length > shown.length && (
        <Button onClick={() => setMost(most + pageSize)}>{words.more(Math.min(pageSize, items.length - shown.length))}</Button>
      )}
    </div>
  );
}
