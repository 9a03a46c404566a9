import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { ClauseChange, ClauseSheetView } from '#shared/ipc/contracts/rule-contract.ts';
import { asApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { useRuleWords } from './rule-words.ts';

/** Who changed the clause, when and why; each change can be taken back while nothing newer rests on it and nothing is unsaved. */
export function HistoryPart({ view, unsaved }: { view: ClauseSheetView; unsaved: boolean }): ReactNode {
  const words = useRuleWords();
  return (
    <Section title={words.parts.history}>
      {view.history.length === 0 && <p className="muted">{words.historyNone}</p>}
      <ol className="rule-history">
        {view.history.map((change) => (
          <OneChange key={change.id} change={change} view={view} unsaved={unsaved} />
        ))}
      </ol>
    </Section>
  );
}

function OneChange({ change, view, unsaved }: { change: ClauseChange; view: ClauseSheetView; unsaved: boolean }): ReactNode {
  const language = useLanguage();
  const words = useRuleWords();
  const errors = useWords().errors;
  const client = useClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const undo = async (): Promise<void> => {
    try {
      await client.call('change.undo', { changeId: change.id });
      void message.success(words.undoDone);
      // With the change, the version on the page is gone.
      if (change.made.includes(view.clause.id)) void navigate(view.before === null ? '/rules' : `/rules/${view.before.id}`);
    } catch (fault) {
      const error = asApiError(fault);
      void message.error(error.code === 'internal' ? errors.internal.what : error.message);
    }
  };
  return (
    <li>
      <p>
        {change.summary[language]} {change.undoneBy !== null && <span className="tag">{words.undone}</span>}
      </p>
      {change.reason !== null && (
        <p>
          {words.because}
          {change.reason}
        </p>
      )}
      <p className="muted small">
        {formatMoment(change.at, language)} · {change.by}
        {change.undoneBy === null && (
          <Button
            type="link"
            size="small"
            aria-label={`${words.undo} · ${change.summary[language]}`}
            disabled={unsaved}
            onClick={() => void undo()}
          >
            {words.undo}
          </Button>
        )}
      </p>
    </li>
  );
}
