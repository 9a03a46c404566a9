import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { Change } from '#shared/domain/change/change.ts';
import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import { useQuery } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ChangeLines } from './change-lines.tsx';
import { useHistoryWords } from './history-words.ts';
import './history.css';

interface ChangeItemProps {
  change: Change;
  /** Given where they are at hand; else they are asked for when opened. */
  lines?: readonly ChangeLine[];
  onUndo: (change: Change) => void;
}

function AskedLines({ changeId }: { changeId: string }): ReactNode {
  const entry = useQuery('change.get', { changeId }).value;
  return entry === undefined ? null : <ChangeLines lines={entry.lines} />;
}

/** Asks for the lines when they are opened: an import touches thousands. */
function LazyLines({ changeId }: { changeId: string }): ReactNode {
  const words = useHistoryWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.showLines}
      </button>
      {open && <AskedLines changeId={changeId} />}
    </>
  );
}

/** One change: what was done, by whom, when and why, what it touched, and the way back. */
export function ChangeItem({ change, lines, onUndo }: ChangeItemProps): ReactNode {
  const language = useLanguage();
  const words = useHistoryWords();
  const summary = change.summary[language];
  return (
    <li className="change">
      <div className="change-head">
        <p className={change.undoneBy === null ? 'change-summary' : 'change-summary change-undone'}>{summary}</p>
        {change.undoneBy === null ? (
          <Button size="small" aria-label={words.undoThis(summary)} onClick={() => onUndo(change)}>
            {words.undo}
          </Button>
        ) : (
          <span className="muted">{words.undone}</span>
        )}
      </div>
      <p className="muted">
        {words.by(change.by, formatMoment(change.at, language))}
        {change.reason !== null && ` · ${words.reason(change.reason)}`}
      </p>
      {lines === undefined ? <LazyLines changeId={change.id} /> : lines.length > 0 && <ChangeLines lines={lines} />}
    </li>
  );
}
