import { useState, type ReactNode } from 'react';
import { CheckCircleOutlined } from '@ant-design/icons';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useBuilderView } from './builder-context.ts';
import { useBuilderWords } from './builder-words.ts';
import { PassWarningDialog } from './pass-warning-dialog.tsx';
import { passableOf, warningTakenBack } from './pass-warning.ts';

/** Why a warning was waved through, by whom and when. */
export function PassedReason({ finding: { passed } }: { finding: Finding }): ReactNode {
  const language = useLanguage();
  const { law, state } = useWords();
  const { pass } = useBuilderWords();
  if (passed === undefined) return null;
  return (
    <div className="law-passed">
      <p>
        <CheckCircleOutlined aria-hidden /> {pass.passed}
        {state.colon}
        {passed.reason}
      </p>
      <p className="muted small">{law.allowedBy(passed.by, formatMoment(passed.at, language))}</p>
    </div>
  );
}

/** The way to wave a warning through, or to take that back. Nothing for a block or a finding of the law. */
export function PassWarningLink({ finding }: { finding: Finding }): ReactNode {
  const { pass } = useBuilderWords();
  const { builder } = useBuilderView();
  const [asking, setAsking] = useState(false);
  const found = passableOf(finding);
  if (found === null) return null;
  const takeBack = (): void => builder.edit((draft) => warningTakenBack(draft, found));
  return (
    <>
      <button type="button" className="link-button" onClick={finding.passed === undefined ? () => setAsking(true) : takeBack}>
        {finding.passed === undefined ? pass.action : pass.takeBack}
      </button>
      {asking && <PassWarningDialog finding={finding} onClose={() => setAsking(false)} />}
    </>
  );
}
