import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { ProposedConflict } from '#shared/domain/conflict/conflict-view.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ReasonDialog } from '../../ui/editing/reason-dialog.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useConflictWords } from './conflict-words.ts';
import { Sides } from './sides.tsx';

interface ProposalCardProps {
  proposal: ProposedConflict;
  /** It became a conflict of its own, to be settled. */
  onAccepted: (conflictId: string) => void;
  onLeave: () => void;
}

/** What a check set against each other, for the officer to take up or to dismiss. */
export function ProposalCard({ proposal, onAccepted, onLeave }: ProposalCardProps): ReactNode {
  const language = useLanguage();
  const words = useConflictWords();
  const client = useClient();
  const accepting = useCommand();
  const dismissing = useCommand();
  const [dismiss, setDismiss] = useState(false);
  const { key, check, note, sides } = proposal;
  const accept = async (): Promise<void> => {
    const saved = await accepting.run(words.acceptDone, () => client.call('conflict.accept', { key }));
    if (saved !== null) onAccepted(saved.id);
  };
  return (
    <article className="conflict-card" tabIndex={-1} aria-label={note[language]}>
      <h2 className="conflict-title">
        {note[language]} <span className="tag">{words.checks[check]}</span>
      </h2>
      {accepting.error !== null && <ErrorNotice error={accepting.error} />}
      <Sides sides={sides} />
      <div className="conflict-actions">
        <Button loading={accepting.busy} onClick={() => void accept()}>
          {words.accept}
        </Button>
        <Button onClick={() => setDismiss(true)}>{words.dismiss}</Button>
      </div>
      {dismiss && (
        <ReasonDialog
          title={words.dismissTitle}
          text={words.dismissText}
          ok={words.dismiss}
          needed
          command={dismissing}
          onOk={(reason) => {
            onLeave();
            return dismissing.run(words.dismissDone, () => client.call('conflict.dismiss', { key, reason: reason ?? '' }));
          }}
          onClose={() => setDismiss(false)}
        />
      )}
    </article>
  );
}
