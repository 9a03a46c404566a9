import { useState, type ReactNode } from 'react';
import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { mainStages, moveStageSchema, stageName, stages, type MoveStage, type Stage } from '#shared/domain/ledger/stage.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { BoardColumn } from './board-column.tsx';
import { CardFace } from './board-card.tsx';
import { useLedgerWords } from './ledger-words.ts';

interface BoardProps {
  projects: LedgerProject[];
  onMove: (project: LedgerProject, stage: MoveStage) => void;
  onOpen: (project: LedgerProject) => void;
}

/** Under the pointer; a card moved by the keyboard has none, there its place counts. */
const underPointer: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : rectIntersection(args);
};

/** Left and right go from column to column. */
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const forward = event.code === 'ArrowRight';
  if (!forward && event.code !== 'ArrowLeft') return undefined;
  event.preventDefault();
  const card = context.collisionRect;
  if (card === null) return undefined;
  const columns = [...context.droppableRects.values()].toSorted((a, b) => a.left - b.left);
  const middle = card.left + card.width / 2;
  const at = columns.findIndex(({ left, right }) => middle >= left && middle <= right);
  const next = columns[at + (forward ? 1 : -1)];
  if (next === undefined) return undefined;
  // The card's middle comes to lie over the column's, near its head.
  return { x: currentCoordinates.x + next.left + next.width / 2 - middle, y: currentCoordinates.y + next.top + 48 - card.top };
};

function useAnnouncements(projects: LedgerProject[]): Announcements {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const nameOf = (id: string | number): string => {
    const project = projects.find(({ record }) => record.id === id);
    return project === undefined ? '' : plain(project.record.name);
  };
  const stageOf = (id: string | number): string => stageName(stages.find((stage) => stage === id) ?? 'unknown')[language];
  return {
    onDragStart: ({ active }) => words.picked(nameOf(active.id)),
    onDragOver: ({ active, over }) => (over === null ? undefined : words.over(nameOf(active.id), stageOf(over.id))),
    onDragEnd: ({ active, over }) =>
      over === null ? words.cancelled(nameOf(active.id)) : words.dropped(nameOf(active.id), stageOf(over.id)),
    onDragCancel: ({ active }) => words.cancelled(nameOf(active.id)),
  };
}

/** Projects by stage. A card goes to another column by pointer, touch, keyboard or its menu; date and source are asked then. */
export function Board({ projects, onMove, onOpen }: BoardProps): ReactNode {
  const words = useLedgerWords();
  const [dragged, setDragged] = useState<LedgerProject | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 160, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const announcements = useAnnouncements(projects);
  const inStage = (stage: Stage): LedgerProject[] => projects.filter((project) => project.stage === stage);
  const columns = stages.filter((stage) => mainStages.includes(stage) || inStage(stage).length > 0);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.dragHelp } }}
      onDragStart={({ active }) => setDragged(projects.find(({ record }) => record.id === active.id) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over }) => {
        setDragged(null);
        const stage = moveStageSchema.safeParse(over?.id).data;
        if (dragged !== null && stage !== undefined && stage !== dragged.stage) onMove(dragged, stage);
      }}
    >
      <ol className="board">
        {columns.map((stage) => (
          <BoardColumn key={stage} stage={stage} projects={inStage(stage)} onMove={onMove} onOpen={onOpen} />
        ))}
      </ol>
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <div className="board-card board-card-lifted">
            <CardFace project={dragged} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
