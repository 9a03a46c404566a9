import { useState, type ReactNode } from 'react';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { moveStageSchema, stageName, type MoveStage } from '#shared/domain/ledger/stage.ts';
import type { StageEntry } from '#shared/domain/ledger/timeline.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { GradeMark, LevelMark } from '../../ui/facts/marks.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { MovementMark } from './movement-mark.tsx';

/** Where a step stands, or that nothing says so. */
export function EntrySource({ entry }: { entry: StageEntry }): ReactNode {
  const words = useLedgerWords();
  const { source, grade } = entry;
  if (source === null || grade === null) return <span className="muted">{words.unsourced}</span>;
  return (
    <span className="ledger-source">
      <GradeMark grade={grade} />{' '}
      <Link to={`/sources/${source.sourceId}`}>
        <BilingualText quiet text={source.title} />
      </Link>
    </span>
  );
}

function Step({ entry, isCurrent }: { entry: StageEntry; isCurrent: boolean }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  return (
    <li className={isCurrent ? 'ledger-step ledger-step-current' : 'ledger-step'} aria-current={isCurrent ? 'step' : undefined}>
      <span className="ledger-step-name">{stageName(entry.stage)[language]}</span>
      <span className="ledger-step-date">{entry.asOf.from === null ? words.undated : formatAsOf(entry.asOf, language)}</span>
      <span className="ledger-step-body">
        {entry.words !== null && (
          <span className="row-note">
            <BilingualText quiet text={entry.words} />
          </span>
        )}
        <span className="row-note">
          <EntrySource entry={entry} /> {entry.basis === 'register' && <span className="tag">{words.register}</span>}{' '}
          <LevelMark level={entry.sensitivity} />
        </span>
      </span>
    </li>
  );
}

/** The next step by the usual order; what comes is for the officer to say. */
const nextStage = (project: LedgerProject): MoveStage => {
  const at = moveStageSchema.options.findIndex((stage) => stage === project.stage);
  return moveStageSchema.options[at + 1] ?? 'signed';
};

interface ProjectPaneProps {
  project: LedgerProject;
  onMove: (project: LedgerProject, stage: MoveStage) => void;
  onClose: () => void;
}

/** One project: its steps with dates and sources, and what both sides promised. */
export function ProjectPane({ project, onMove, onClose }: ProjectPaneProps): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const shared = useWords();
  const [width] = useState(() => Math.min(560, window.innerWidth - 80));
  return (
    <Drawer
      open
      title={plain(project.record.name)}
      size={width}
      onClose={onClose}
      extra={<Link to={`/registers/project/${project.record.id}`}>{words.toRecord}</Link>}
    >
      <p className="marks">
        <strong>{stageName(project.stage)[language]}</strong> <MovementMark movement={project.movement} long />
      </p>
      {project.investment !== null && (
        <p>
          {words.investment}
          {shared.state.colon}
          <FactValue fact={project.investment.fact} />
        </p>
      )}
      <section className="section">
        <div className="section-head">
          <h2>{words.history}</h2>
          <Button size="small" onClick={() => onMove(project, nextStage(project))}>
            {words.move}
          </Button>
        </div>
        {project.current === null && project.stage !== 'unknown' && (
          <p className="notice notice-warning">{words.rough(stageName(project.stage)[language])}</p>
        )}
        {project.entries.length === 0 ? (
          <p className="muted">{words.noHistory}</p>
        ) : (
          <ol className="ledger-steps">
            {project.entries.toReversed().map((entry) => (
              <Step key={`${entry.factId ?? ''} ${entry.number}`} entry={entry} isCurrent={entry === project.current} />
            ))}
          </ol>
        )}
      </section>
      <CommitmentList project={project} />
    </Drawer>
  );
}
