import type { ReactNode } from 'react';
import { HolderOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useDraggable } from '@dnd-kit/core';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { moveStageSchema, stageName, type MoveStage } from '#shared/domain/ledger/stage.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { LevelMark } from '../../ui/facts/marks.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { MovementMark } from './movement-mark.tsx';

/** What a card says: district, since when, what stands still, what is late. */
export function CardFace({ project }: { project: LedgerProject }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const late = project.commitments.filter(({ overdue }) => overdue).length;
  const asOf = project.current?.asOf;
  return (
    <>
      <span className="board-name">
        <BilingualText quiet text={project.record.name} />
      </span>
      <span className="board-facts">
        {project.district !== null && <span>{plain(project.district.name)}</span>}
        {project.stage !== 'unknown' && (
          <span>{asOf === undefined || asOf.from === null ? words.undated : formatAsOf(asOf, language)}</span>
        )}
      </span>
      <span className="marks">
        <MovementMark movement={project.movement} />
        {late > 0 && (
          <span className="mark mark-blocked">
            {words.commitments} {late} · {words.overdue}
          </span>
        )}
        <LevelMark level={project.sensitivity} />
      </span>
    </>
  );
}

interface BoardCardProps {
  project: LedgerProject;
  onMove: (project: LedgerProject, stage: MoveStage) => void;
  onOpen: (project: LedgerProject) => void;
}

export function BoardCard({ project, onMove, onOpen }: BoardCardProps): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: project.record.id });
  const name = plain(project.record.name);
  return (
    <li ref={setNodeRef} className={isDragging ? 'board-card board-card-gone' : 'board-card'} data-project={project.record.id}>
      <button type="button" className="board-open" onClick={() => onOpen(project)}>
        <CardFace project={project} />
      </button>
      <span className="board-tools">
        <button
          type="button"
          className="board-handle"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={words.drag(name)}
        >
          <HolderOutlined aria-hidden />
        </button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: moveStageSchema.options.map((stage) => ({
              key: stage,
              label: words.moveTo(stageName(stage)[language]),
              disabled: stage === project.stage,
            })),
            onClick: ({ key }) => onMove(project, moveStageSchema.parse(key)),
          }}
        >
          <Button type="text" size="small" aria-label={words.moveMenu(name)} icon={<MoreOutlined aria-hidden />} />
        </Dropdown>
      </span>
    </li>
  );
}
