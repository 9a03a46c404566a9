import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { Approval } from '#shared/domain/packet/approval.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { useBuilderView, useDraft } from '../builder/builder-context.ts';
import { useBuilderWords } from '../builder/builder-words.ts';
import './approval.css';
import { ApprovalDialog } from './approval-dialog.tsx';

/** Whether somebody read the packet, what he says of it, and the two verdicts to give. */
export function ApprovalField(): ReactNode {
  const { approval: words } = useBuilderWords();
  const { builder } = useBuilderView();
  const { approval } = useDraft();
  const [asked, setAsked] = useState<Approval['verdict'] | null>(null);
  const takeBack = (): void => builder.edit(({ approval: _approval, ...rest }) => rest);
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-label">{words.label}</span>
        {approval !== undefined && (
          <button type="button" className="link-button quiet" onClick={takeBack}>
            {words.takeBack}
          </button>
        )}
      </div>
      {approval === undefined ? <p className="approval-none">{words.none}</p> : <Said approval={approval} />}
      <p className="approval-verdicts">
        <Button size="small" onClick={() => setAsked('approved')}>
          {words.approved.action}
        </Button>
        <Button size="small" onClick={() => setAsked('returned')}>
          {words.returned.action}
        </Button>
      </p>
      <p className="field-note">{words.hint}</p>
      {asked !== null && <ApprovalDialog verdict={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Said({ approval: { verdict, by, at, note } }: { approval: Approval }): ReactNode {
  const language = useLanguage();
  const { approval: words } = useBuilderWords();
  return (
    <div role="status">
      <p className={`approval-said ${verdict}`}>{words.said[verdict](by, formatMoment(at, language))}</p>
      {note !== '' && <p className="approval-note">{note}</p>}
    </div>
  );
}
