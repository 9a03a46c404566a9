import type { ReactNode } from 'react';
import { useDroppable } from '@dnd-kit/core';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stageName, type MoveStage, type Stage } from '#shared/domain/ledger/stage.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BoardCard } from './board-card.tsx';
import { useLedgerWords } from './ledger-words.ts';

interface BoardColumnProps {
  stage: Stage;
  projects: LedgerProject[];
  onMove: (project: LedgerProject, stage: MoveStage) => void;
  onOpen: (project: LedgerProject) => void;
}

/** One stage. "Not known" takes nothing in: it is no step. */
export function BoardColumn({ stage, projects, onMove, onOpen }: BoardColumnProps): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const { setNodeRef, isOver } = useDroppable({ id: stage, disabled: stage === 'unknown' });
  const name = stageName(stage)[language];
  const classes = ['board-column', isOver ? 'board-column-over' : '', projects.length === 0 ? 'board-column-empty' : ''];
  return (
    <li
      ref={setNodeRef}
      className={classes.filter((each) => each !== '').join(' ')}
      aria-label={words.columnCount(name, String(projects.length))}
      data-stage={stage}
    >
      <h2 className="board-head">
        {name} <span className="board-count">{projects.length}</span>
      </h2>
      {projects.length === 0 ? (
        <p className="muted small">{words.emptyColumn}</p>
      ) : (
        <ul className="board-cards">
          {projects.map((project) => (
            <BoardCard key={project.record.id} project={project} onMove={onMove} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}
