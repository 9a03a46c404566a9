import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { FactStep } from '#shared/domain/change/change-line.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { StillHolds } from '../../../ui/editing/still-holds.tsx';
import { GradeMark, LevelMark } from '../../../ui/facts/marks.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useEditWords } from './edit-words.ts';
import { ReasonDialog } from '../../../ui/editing/reason-dialog.tsx';
import { useCommand } from '../../../ui/editing/use-command.ts';

function Step({ step, onRestore }: { step: FactStep; onRestore: () => void }): ReactNode {
  const language = useLanguage();
  const words = useEditWords();
  return (
    <li className="fact-step">
      <p className="fact-step-value">
        <span className={step.state === 'live' ? 'fact-step-live' : 'muted'}>
          {step.shown[language]} <LevelMark level={step.sensitivity} />
        </span>
        <span className="tag">{words.states[step.state]}</span>
      </p>
      <p className="muted small">
        {step.asOf[language]} · <GradeMark grade={step.source.grade} /> · <BilingualText quiet text={step.source.title} />
      </p>
      <p className="muted small">
        {step.change === null
          ? words.starter
          : `${step.change.by} · ${formatMoment(step.change.at, language)}${step.change.reason === null ? '' : ` · ${step.change.reason}`}`}
      </p>
      {step.state !== 'live' && (
        <Button size="small" onClick={onRestore}>
          {words.makeCurrent}
        </Button>
      )}
    </li>
  );
}

/** The values of one statement, newest first, each of which can be made current again. */
export function FactHistory({ factId, onMoved }: { factId: string; onMoved: (factId: string) => void }): ReactNode {
  const words = useEditWords();
  const client = useClient();
  const command = useCommand();
  const steps = useQuery('fact.history', { factId });
  const restore = async (past: string): Promise<void> => {
    const saved = await command.run(words.restored, () => client.call('fact.restore', { factId: past }));
    if (saved !== null) onMoved(saved.id);
  };
  return (
    <section>
      <h3>{words.factHistory}</h3>
      {command.error !== null && <ErrorNotice error={command.error} />}
      <Loaded query={steps} rows={2}>
        {(values) => (
          <ol className="fact-steps">
            {values.toReversed().map((step) => (
              <Step key={step.factId} step={step} onRestore={() => void restore(step.factId)} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

interface FactActionsProps {
  view: FactView;
  onReplace: (view: FactView) => void;
  /** Told of the fact that now stands for this one. */
  onMoved: (factId: string) => void;
}

/** What can be done with a fact, at the foot of its pane. */
export function FactActions({ view, onReplace, onMoved }: FactActionsProps): ReactNode {
  const words = useEditWords();
  const client = useClient();
  const command = useCommand();
  const [open, setOpen] = useState<'still' | 'withdraw' | null>(null);
  return (
    <div className="fact-actions">
      <Button type="primary" onClick={() => onReplace(view)}>
        {words.replace}
      </Button>
      <Button onClick={() => setOpen('still')}>{words.stillHolds}</Button>
      <Button onClick={() => setOpen('withdraw')}>{words.withdraw}</Button>
      {open === 'still' && <StillHolds view={view} onClose={() => setOpen(null)} onSaved={onMoved} />}
      {open === 'withdraw' && (
        <ReasonDialog
          title={words.withdrawTitle}
          text={words.withdrawText}
          ok={words.withdraw}
          needed
          command={command}
          onOk={(reason) =>
            command.run(words.withdrawn, () => client.call('fact.withdraw', { factId: view.fact.id, reason: reason ?? '' }))
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
