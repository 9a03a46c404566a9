import { useState, type ReactNode } from 'react';
import { HolderOutlined } from '@ant-design/icons';
import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useWords } from '../i18n/words.tsx';

export interface SortableEntry {
  id: string;
  name: string;
}
interface SortableListProps<T extends SortableEntry> {
  label: string;
  items: T[];
  onMove: (from: number, to: number) => void;
  children: (item: T, at: number) => ReactNode;
}

/** Keeps movement in the list's own column. */
const verticalOnly = ({
  transform,
}: {
  transform: { x: number; y: number; scaleX: number; scaleY: number };
}): { x: number; y: number; scaleX: number; scaleY: number } => ({
  ...transform,
  x: 0,
});

function useAnnouncements(items: SortableEntry[]): Announcements {
  const { builder } = useWords();
  const nameOf = (id: string | number): string => items.find((item) => item.id === id)?.name ?? '';
  const placeOf = (id: string | number): number => items.findIndex((item) => item.id === id) + 1;
  return {
    onDragStart: ({ active }) => builder.picked(nameOf(active.id)),
    onDragOver: ({ active, over }) => (over === null ? undefined : builder.over(nameOf(active.id), placeOf(over.id))),
    onDragEnd: ({ active, over }) => (over === null ? undefined : builder.dropped(nameOf(active.id), placeOf(over.id))),
    onDragCancel: ({ active }) => builder.cancelled(nameOf(active.id)),
  };
}

/** A list that is put in order by pointer, by touch and by keyboard, each by the handle of a row. */
export function SortableList<T extends SortableEntry>({ label, items, onMove, children }: SortableListProps<T>): ReactNode {
  const { builder } = useWords();
  const [dragging, setDragging] = useState(false);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 120, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements(items);
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setDragging(false);
    const from = items.findIndex((item) => item.id === active.id);
    const to = items.findIndex((item) => item.id === over?.id);
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[verticalOnly]}
      accessibility={{ announcements, screenReaderInstructions: { draggable: builder.sortInstructions } }}
      onDragStart={() => setDragging(true)}
      onDragCancel={() => setDragging(false)}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <ol className={dragging ? 'sortable dragging' : 'sortable'} aria-label={label}>
          {items.map((item, at) => (
            <SortableRow key={item.id} item={item}>
              {children(item, at)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function SortableRow({ item, children }: { item: SortableEntry; children: ReactNode }): ReactNode {
  const { builder } = useWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
    transition: { duration: 120, easing: 'ease-out' },
  });
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'sortable-row lifted' : 'sortable-row'}
      style={{ transform: CSS.Transform.toString(transform), transition }}
    >
      <button
        type="button"
        className="sortable-handle"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={builder.drag(item.name)}
      >
        <HolderOutlined aria-hidden />
      </button>
      {children}
    </li>
  );
}
