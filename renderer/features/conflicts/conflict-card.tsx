import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { ConflictSide, ConflictView } from '#shared/domain/conflict/conflict-view.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { useClient } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ReasonDialog } from '../../ui/editing/reason-dialog.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useConflictWords } from './conflict-words.ts';
import { Sides } from './sides.tsx';

interface ConflictCardProps {
  view: ConflictView;
  /** The list is about to lose this entry. */
  onLeave: () => void;
}

/** What an officer is about to decide: a side that counts, all of them, or nothing any more. */
type Deciding = { type: 'choose'; side: ConflictSide } | { type: 'stand' } | { type: 'reopen' } | null;

function Decided({ view }: { view: ConflictView }): ReactNode {
  const language = useLanguage();
  const words = useConflictWords();
  const { decided, state, conflict } = view;
  return (
    <p className="muted">
      {words.states[state]} · {decided === null ? words.starter : words.decidedBy(decided.by, formatMoment(decided.at, language))}
      {conflict.reason !== null && ` · ${words.why(conflict.reason)}`}
    </p>
  );
}

function DecideDialog({
  view,
  deciding,
  onLeave,
  onClose,
}: ConflictCardProps & { deciding: NonNullable<Deciding>; onClose: () => void }): ReactNode {
  const language = useLanguage();
  const words = useConflictWords();
  const client = useClient();
  const command = useCommand();
  const { id: conflictId } = view.conflict;
  const run: typeof command.run = async (said, act) => {
    onLeave();
    return command.run(said, act);
  };
  if (deciding.type === 'choose') {
    const value = formatFact(deciding.side.view.fact, language).text;
    const factId = deciding.side.view.fact.id;
    return (
      <ReasonDialog
        title={words.chooseThis(value)}
        text={words.chooseText}
        ok={words.choose}
        needed
        command={command}
        onOk={(reason) => run(words.chosenDone(value), () => client.call('conflict.choose', { conflictId, factId, reason: reason ?? '' }))}
        onClose={onClose}
      />
    );
  }
  if (deciding.type === 'stand') {
    return (
      <ReasonDialog
        title={words.standTitle}
        text={words.standText}
        ok={words.stand}
        needed
        command={command}
        onOk={(reason) => run(words.standDone, () => client.call('conflict.settle', { conflictId, reason: reason ?? '' }))}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      title={words.reopenTitle}
      text={words.reopenText}
      ok={words.reopen}
      needed={false}
      command={command}
      onOk={(reason) => run(words.reopenDone, () => client.call('conflict.reopen', { conflictId, reason }))}
      onClose={onClose}
    />
  );
}

/** One conflict: its sides, what was decided, and what can be. */
export function ConflictCard({ view, onLeave }: ConflictCardProps): ReactNode {
  const language = useLanguage();
  const words = useConflictWords();
  const [deciding, setDeciding] = useState<Deciding>(null);
  const { conflict, state, sides } = view;
  const open = state === 'open';
  return (
    <article className="conflict-card" id={`conflict-${conflict.id}`} tabIndex={-1} aria-label={conflict.note[language]}>
      <h2 className="conflict-title">
        {conflict.note[language]} <span className="tag">{words.types[conflict.type]}</span>
      </h2>
      {!open && <Decided view={view} />}
      <Sides
        sides={sides}
        chosenFactId={conflict.chosenFactId}
        {...(open ? { onChoose: (side: ConflictSide) => setDeciding({ type: 'choose', side }) } : {})}
      />
      <div className="conflict-actions">
        {open && <Button onClick={() => setDeciding({ type: 'stand' })}>{words.stand}</Button>}
        {(state === 'chosen' || state === 'dismissed') && <Button onClick={() => setDeciding({ type: 'reopen' })}>{words.reopen}</Button>}
      </div>
      {deciding !== null && <DecideDialog view={view} deciding={deciding} onLeave={onLeave} onClose={() => setDeciding(null)} />}
    </article>
  );
}
