import type { KeyboardEvent } from 'react';
import type { Step } from '#shared/domain/rule-sheet/outline.ts';

export type RowDeed = Step | 'add' | 'wrap' | 'remove';
const deeds: Record<string, RowDeed> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Enter: 'add',
  Backspace: 'remove',
};

/** What a key asks of the row it is pressed in; null: nothing. */
export function deedOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): RowDeed | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  return deeds[event.key] ?? null;
}
